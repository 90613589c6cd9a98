namespace Assistant.Language;

public sealed partial record Document
{
    /// <summary>The home folder of the person who edits, for <c>~</c> and <c>$HOME</c>; null when nobody has told.</summary>
    public string? HomeFolder { get; init; }

    /// <summary>Where commands run: the folder of the file, with slashes; null for a text without a file.</summary>
    public string? Folder => Path?.Replace('\\', '/') is { } path && path.LastIndexOf('/') is > 0 and var end ? path[..end] : null;
}
