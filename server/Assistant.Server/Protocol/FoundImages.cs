namespace Assistant.Server.Protocol;

// What the image palette asks. Whoever sends a partialResultToken is told with $/progress what is known until then: each time the whole answer so far.

public sealed record SearchImagesParams(string Query)
{
    /// <summary>How many images at most, from 1; 25 when left out.</summary>
    public int? Limit { get; init; }

    public string? PartialResultToken { get; init; }
}

/// <summary>The images that fit, best first: the catalogue's, then the engine's, then Docker Hub's.</summary>
public sealed record FoundImages(IReadOnlyList<FoundImage> Images)
{
    /// <summary>One sentence on why somebody was not asked; null when everybody was.</summary>
    public string? Note { get; init; }
}

/// <summary>An image that a search found.</summary>
/// <param name="Source"><c>catalogue</c>, <c>engine</c> or <c>registry</c>: who knows it best.</param>
/// <param name="Status"><c>active</c>, <c>maintenance</c>, <c>unmaintained</c> or <c>frozen</c>; <c>unknown</c> outside the catalogue.</param>
public sealed record FoundImage(string Name, string Source, string? Purpose, long? Stars, bool? Official, string Status)
{
    public long? Pulls { get; init; }

    /// <summary>By a publisher whom Docker has verified.</summary>
    public bool IsVerified { get; init; }

    /// <summary>The engine has it.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The day of the last build of an image that is no longer built, such as <c>2023-10-20</c>.</summary>
    public string? Since { get; init; }

    /// <summary>What to use instead of an image that is not kept up.</summary>
    public string? Successor { get; init; }

    /// <summary>The registry's page about the image.</summary>
    public string? Page { get; init; }
}

public sealed record ImageTagsParams(string Image)
{
    /// <summary>How many tags at most, from 1; 100 when left out.</summary>
    public int? Limit { get; init; }

    public string? PartialResultToken { get; init; }
}

/// <summary>The tags of an image: the one to take first, then the newest and stable ones.</summary>
public sealed record FoundTags(string Name, IReadOnlyList<FoundTag> Tags)
{
    /// <summary>One sentence on why the registry was not asked or has not answered; null when it has.</summary>
    public string? Note { get; init; }
}

/// <summary>A tag. What nobody has told is null or empty.</summary>
/// <param name="Reference">The image with the tag, as it is written in a Dockerfile.</param>
/// <param name="Size">Bytes to download for this machine, compressed; of an image that only the engine has, what it takes there.</param>
/// <param name="Architectures">What it is built for: <c>amd64</c>, <c>arm64</c>, <c>arm/v7</c>; other systems than Linux with their names.</param>
/// <param name="Pushed">The day it was pushed last, <c>2026-08-21</c>.</param>
public sealed record FoundTag(string Tag, string Reference, long? Size, IReadOnlyList<string> Architectures, string? Pushed)
{
    /// <summary>The one that the catalogue would take.</summary>
    public bool IsRecommended { get; init; }

    /// <summary>The engine has it.</summary>
    public bool IsLocal { get; init; }

    /// <summary>This machine's architecture when it is not among <see cref="Architectures"/>.</summary>
    public string? NotFor { get; init; }
}

/// <summary>Asks how to use an image, in the document with the cursor where one is open.</summary>
/// <param name="Image">With its tag.</param>
public sealed record ImageUseParams(string Image)
{
    public string? Uri { get; init; }
    public Position? Position { get; init; }
}

/// <summary>What to write for an image, and where it goes in the document; without an edit it does not fit there.</summary>
public sealed record ImageUse(string FromLine, string RunBlock)
{
    public TextEdit? FromEdit { get; init; }
    public TextEdit? RunEdit { get; init; }
    public string? Page { get; init; }
}
