using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Images;

/// <summary>A published port on which nothing in the image listens.</summary>
static class PortNotServed
{
    public static readonly Rule Rule = CommandRule.Of("DS006", "Nothing listens on the published port", Severity.Warning, """
        In `-p 8888:8787` the second number is the port in the container, and the image decides it: RStudio listens on 8787,
        Jupyter on 8888. With another number the container runs and the browser finds nothing. The first number is yours.

        Bad:

        ```sh
        docker run -d -p 8888:8888 rocker/rstudio
        ```

        Good:

        ```sh
        docker run -d -p 8888:8787 rocker/rstudio
        ```

        It is said only when none of the published ports is one of the image's, and of a port that only other tags of the image have.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) => OtherPort(line, document).Concat(OtherTag(line, document));

    static IEnumerable<Finding> OtherPort(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where !run.Facts.Ports.IsEmpty && run.Facts.Interactive != true && !run.RunsAnotherProgram && !MayMovePort(run)
        where run.Ports is { Count: > 0 } ports && !ports.Any(port => run.Facts.Ports.Any(known => known.Port == port.ContainerPort))
        let published = run.Ports![0]
        let served = run.Facts.Ports[0]
        select new Finding("DS006", Severity.Warning, published.Word.Span, $"{run.Image.Name} does not listen on {published.ContainerPort} but on {string.Join(", ", run.Facts.Ports.Select(port => $"{port.Port} ({port.Serves})"))}.")
        {
            Fixes = FixOf(published.Word, served.Port) is { } fix ? [fix] : [],
        };

    /// <summary>TensorFlow has Jupyter in some of its tags only.</summary>
    static IEnumerable<Finding> OtherTag(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where !run.RunsAnotherProgram && !MayMovePort(run)
        from known in document.Catalogue.Find(run.Image.Name)!.Ports
        where known.Tags is not null && !run.Facts.Ports.Contains(known)
        from published in run.Ports ?? []
        where published.ContainerPort == known.Port
        select Rule.At(published.Word.Span, $"{run.Image.Name} does not listen on {known.Port} with this tag: only its tags with {known.Tags} do.",
            run.Image.Digest is null && known.Tags!.StartsWith('-') ? [Use(run.Image, $"{run.Image.Name}:{run.Image.Tag ?? "latest"}{known.Tags}")] : []);

    static Fix Use(ImageWord image, string reference) => new($"Use {reference}", [new(image.Span, reference)]);

    /// <summary>A variable or an option such as <c>JUPYTER_PORT</c> or <c>--port</c> may have the server listen elsewhere.</summary>
    static bool MayMovePort(ImageRun run) =>
        run.HasVariableFile
        || run.Variables.Any(name => name.Contains("PORT", StringComparison.OrdinalIgnoreCase))
        || run.Command.Arguments.Skip(1).Any(word => word.Value.Contains("port", StringComparison.OrdinalIgnoreCase));

    static Fix? FixOf(Word word, int port)
    {
        var start = word.Value.LastIndexOf(':') + 1;
        var length = word.Value[start..].TakeWhile(char.IsAsciiDigit).Count();
        if (length == 0 || word.Value.Contains('=') || word.Value.IndexOf('-', start) >= 0) return null;
        return new($"Publish the port {port}", [new(word.SpanOf(start, length), start == 0 ? $"{word.Value[..length]}:{port}" : $"{port}")]);
    }
}
