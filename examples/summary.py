"""Prints a summary of a few measurements."""
import pandas as pd

measurements = pd.DataFrame(
    {
        "species": ["Adelie", "Adelie", "Chinstrap", "Chinstrap", "Gentoo", "Gentoo"],
        "flipper_mm": [181, 186, 192, 196, 211, 230],
    }
)
print(measurements.groupby("species")["flipper_mm"].describe()[["count", "mean", "min", "max"]])
