using Assistant.Language.Text;

namespace Assistant.Language.Editing;

public enum InlayHintKind
{
    /// <summary>What a word says once its variables are replaced.</summary>
    Value,

    /// <summary>The number or the name of a stage.</summary>
    Stage,

    /// <summary>A folder or file of this machine that a container is given.</summary>
    Path,

    /// <summary>A number of bytes with its unit.</summary>
    Size,

    /// <summary>What happens to a port of this machine.</summary>
    Port,

    /// <summary>The tag of an image that is written without one.</summary>
    Tag,

    /// <summary>The size and the age of an image that the engine has.</summary>
    Local,

    /// <summary>The newest tag of the same kind behind one that is out of date.</summary>
    Newer,

    /// <summary>What an instruction added to the image in the last build.</summary>
    Layer,
}

/// <summary>A few letters that an editor shows behind a word and that are not in the file.</summary>
/// <param name="Tooltip">Where it comes from: Markdown.</param>
public sealed record InlayHint(int Offset, string Label, string Tooltip, InlayHintKind Kind);

/// <summary>What is not written but certain, shown where it counts.</summary>
public static class InlayHints
{
    /// <summary>The hints at places in the span, in no particular order.</summary>
    public static IEnumerable<InlayHint> In(Document document, TextSpan span) =>
        (document.Dockerfile is { } file ? DockerfileHints.In(file, span) : RecipeHints.In(document, span)).Concat(ImageHints.In(document, span)).Concat(LayerHints.In(document, span));
}
