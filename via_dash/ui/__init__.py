"""The edge: the only package that imports Streamlit."""
