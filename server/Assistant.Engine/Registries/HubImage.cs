namespace Assistant.Engine;

/// <summary>An image that Docker Hub's search has found.</summary>
/// <param name="Name">As it is written in a Dockerfile: <c>rocker/tidyverse</c>, <c>python</c>.</param>
/// <param name="Description">Of the image's authors, one line; empty when there is none.</param>
/// <param name="IsOfficial">True for the images that Docker itself looks after.</param>
/// <param name="IsVerified">True for the images of a publisher whom Docker has verified.</param>
public sealed record HubImage(string Name, string Description, long Stars, long Pulls, bool IsOfficial, bool IsVerified = false);
