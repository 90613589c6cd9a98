namespace Assistant.Language.Registries;

/// <summary>An image that Docker Hub's search found.</summary>
/// <param name="Name">As people write it: <c>python</c>, <c>rocker/tidyverse</c>.</param>
/// <param name="Description">Its owner's own words; empty when there are none.</param>
/// <param name="Pulls">Null when not told.</param>
public sealed record FoundRepository(string Name, string Description, long Stars, long? Pulls = null, bool IsOfficial = false);
