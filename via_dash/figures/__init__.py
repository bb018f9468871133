"""Views become plotly figures: no data access, no Streamlit."""
