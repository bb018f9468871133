"""What anyone has on the first day: two choices, a forest plot of 24 rows and a table, as Streamlit comes."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

ROWS = 24

st.title("A bare app")
shift = st.selectbox("Outcome", range(5))
scale = st.selectbox("Group", range(1, 6))
rows = pd.DataFrame(
    {
        "study": [f"Study {row}, one of those that were compared" for row in range(ROWS)],
        "effect": [scale * (row % 7 - 3) + shift for row in range(ROWS)],
        "margin": [scale * (1 + row % 3) for row in range(ROWS)],
    }
)
points = go.Scatter(
    x=rows["effect"], y=rows["study"], mode="markers", error_x={"array": rows["margin"]}
)
st.plotly_chart(go.Figure(points).update_layout(height=700))
st.dataframe(rows)
