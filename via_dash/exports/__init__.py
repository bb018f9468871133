"""Views as files: no Streamlit, no data access."""
