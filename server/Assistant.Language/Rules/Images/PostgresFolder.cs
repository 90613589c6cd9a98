using System.Text.RegularExpressions;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Images;

/// <summary>A volume for PostgreSQL at the place where another version keeps its data.</summary>
static partial class PostgresFolder
{
    const string Before18 = "/var/lib/postgresql/data";
    const string From18 = "/var/lib/postgresql";

    public static readonly Rule Rule = CommandRule.Of("DS008", "This version of PostgreSQL keeps its data elsewhere", Severity.Warning, """
        Up to version 17 the images of PostgreSQL keep their data in `/var/lib/postgresql/data`, from 18 on in a folder of the
        version below `/var/lib/postgresql`. A volume at the wrong one of the two stays empty, and the data is lost with the
        container; version 18 may also refuse to start. This holds for PostGIS, TimescaleDB and pgvector as well.

        Bad:

        ```sh
        docker run -d -e POSTGRES_PASSWORD=$PASSWORD -v db:/var/lib/postgresql/data postgres:18
        docker run -d -e POSTGRES_PASSWORD=$PASSWORD -v db:/var/lib/postgresql postgres:17
        ```

        Good:

        ```sh
        docker run -d -e POSTGRES_PASSWORD=$PASSWORD -v db:/var/lib/postgresql postgres:18
        docker run -d -e POSTGRES_PASSWORD=$PASSWORD -v db:/var/lib/postgresql/data postgres:17
        ```
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where run.Facts.Mounts.Any(mount => mount.Path == From18) && !run.Variables.Contains("PGDATA")
        let version = VersionOf(run.Image, run.Facts)
        where version is not null
        let right = version >= 18 ? From18 : Before18
        let wrong = version >= 18 ? Before18 : From18
        from mount in run.Mounts
        where mount.Folder == wrong
        select new Finding("DS008", Severity.Warning, mount.TargetSpan, $"PostgreSQL {version} keeps its data in {right}; what is mounted at {wrong} stays empty. Mount {right}.")
        {
            Fixes = [new($"Mount {right}", [new(mount.TargetSpan, right)])],
        };

    /// <summary>Where that image keeps its data; null when it is no PostgreSQL or its tag does not tell the version.</summary>
    internal static string? Of(Word image, ImageFacts facts, ImageCatalogue catalogue) =>
        facts.Mounts.Any(mount => mount.Path == From18) && VersionOf(ImageWord.Of(image.Span, image.Value, catalogue), facts) is { } version
            ? version >= 18 ? From18 : Before18
            : null;

    /// <summary>The major version of PostgreSQL: <c>17</c> in <c>17-alpine</c>, <c>17-3.5</c> and <c>2.21.2-pg17</c>. Null when the tag does not tell.</summary>
    static int? VersionOf(ImageWord image, ImageFacts facts)
    {
        var tag = image switch
        {
            { Digest: not null, Tag: null } => "",
            { Tag: null or "latest" or "alpine" or "trixie" or "bookworm" } => facts.Tags is { Latest: true, Offer: [var newest, ..] } ? newest : "",
            { Tag: var written } => written,
        };
        return Version().Match(tag) is { Success: true } found ? int.Parse(found.Groups[1].Value) : null;
    }

    [GeneratedRegex(@"(?:^(?!.*pg\d)|pg)(\d{1,3})")]
    private static partial Regex Version();
}
