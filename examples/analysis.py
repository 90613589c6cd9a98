import pandas as pd

data = pd.DataFrame({"year": [2024, 2025, 2026], "runs": [12, 18, 31]})
print(data.describe())
