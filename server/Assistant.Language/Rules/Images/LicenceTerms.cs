using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>An image whose terms not everybody may accept without a thought.</summary>
static class LicenceTerms
{
    public static readonly Rule Rule = new("DS018", "Mind the licence", Severity.Information, """
        Most images hold free software. A few bring something that is paid for by larger organisations, as the default channel of
        Anaconda, or that wants its terms accepted by a variable before it starts, as SQL Server. To write the variable is to accept.

        Bad:

        ```dockerfile
        FROM continuumio/miniconda3:26.5.3
        ```

        Good:

        ```dockerfile
        FROM condaforge/miniforge3:26.3.2-3
        ```

        Without the variable that accepts the terms it is a warning: the container does not start.
        """, document => InDockerfile(document).Concat(CommandRule.All(document, InCommand)))
    {
        EachCommand = InCommand,
        Beside = InDockerfile,
    };

    static IEnumerable<Finding> InDockerfile(Document document) =>
        from image in ImageWord.InDockerfile(document)
        let terms = TermsOf(image)
        where terms is { Accept: null }
        select Rule.At(image.Span, Message(image, terms), [.. Alternatives(image, terms)]);

    static IEnumerable<Finding> InCommand(CommandLine line, Document document)
    {
        if (ImageWord.Of(line.Command, document.Catalogue) is not { } image || TermsOf(image) is not { } terms) yield break;
        if (terms.Accept is not { } accept)
        {
            if (!HasLicence(line.Command)) yield return Rule.At(image.Span, Message(image, terms), [.. Alternatives(image, terms)]);
        }
        else if (line.Command is { Name: "run" or "create", Arguments.Length: 1 } command && !IsAccepted(command, KeyValue.Split(accept).Key))
            yield return Rule.At(image.Span, $"{Message(image, terms)} It does not start before -e {accept} says that you accept them.",
                new Fix($"Add -e {accept}", [new(new(image.Span.Start, 0), $"-e {accept} ")], Preferred: false)) with { Severity = Severity.Warning };
    }

    /// <summary>True when the command brings a licence, as a variable or a file.</summary>
    static bool HasLicence(DockerCommand command) =>
        command.Values("env").Concat(command.Values("volume")).Concat(command.Values("mount")).Any(word => word.Value.Contains("LICENSE", StringComparison.OrdinalIgnoreCase));

    static bool IsAccepted(DockerCommand command, string name) =>
        command.Flags.Any(flag => flag.Key is "env-file" or "entrypoint") || command.Values("env").Any(word => KeyValue.Split(word.Value).Key == name);

    static ImageTerms? TermsOf(ImageWord image) =>
        (image.Facts is { } facts ? facts.Terms : beside.GetValueOrDefault(image.Name)) is { } terms && (terms.Tags is null || image.Tag?.Contains(terms.Tags, StringComparison.Ordinal) == true) ? terms : null;

    static string Message(ImageWord image, ImageTerms terms) =>
        $"{image.Name}: {terms.Says}" + (terms.Instead.IsDefaultOrEmpty ? "" : $" {string.Join(" and ", terms.Instead)} {(terms.Instead.Length == 1 ? "has" : "have")} no such terms.");

    static IEnumerable<Fix> Alternatives(ImageWord image, ImageTerms terms) =>
        from name in terms.Instead.IsDefault ? [] : terms.Instead
        let other = image.Catalogue.Find(name)
        where other is not null
        let reference = image.Tag is not (null or "latest") && other.Tags is { Offer: [var newest, ..] } ? $"{other.Name}:{newest}" : other.Recommended
        select new Fix($"Use {reference}", [new(image.Span, reference)], Preferred: false);

    /// <summary>Well known images that the catalogue does not describe. Sources: the pages of the images.</summary>
    static readonly Dictionary<string, ImageTerms> beside = new()
    {
        ["mcr.microsoft.com/mssql/server"] = new("SQL Server is under a licence of Microsoft, and the edition that starts by itself is not for production.", Accept: "ACCEPT_EULA=Y"),
        ["container-registry.oracle.com/database/enterprise"] = new("Oracle Database is under a commercial licence, accepted on the registry's page."),
        ["container-registry.oracle.com/database/free"] = new("Oracle Database Free has limits and terms of its own."),
        ["gvenzl/oracle-free"] = new("Oracle Database Free has limits and terms of its own."),
        ["gvenzl/oracle-xe"] = new("Oracle Database Express Edition has limits and terms of its own."),
    };
}
