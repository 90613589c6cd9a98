using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Rules.Images;

/// <summary>A volume for PostgreSQL at the place where another version keeps its data.</summary>
static class PostgresFolder
{
    public static readonly Rule Rule = CommandRule.Of("DS008", "This version of PostgreSQL keeps its data elsewhere", Severity.Warning, """
        Up to version 17 the images of PostgreSQL keep their data in `/var/lib/postgresql/data`, from 18 on in a folder of the
        version below `/var/lib/postgresql`. A volume at the wrong one of the two stays empty, and the data is lost with the
        container; version 18 may also refuse to start. This holds for PostGIS, TimescaleDB and pgvector as well;
        `timescale/timescaledb-ha` keeps its data in `/home/postgres/pgdata` whatever its version.

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
        where !run.Variables.Contains("PGDATA") && !run.HasVariableFile
        let right = Of(run.Image, run.Facts)
        where right is not null
        from mount in run.Mounts
        where mount.Folder != right && mount.Folder is PostgresData.From18 or PostgresData.Before18
        let name = PostgresData.VersionOf(run.Facts, TagOf(run.Image)) is { } version && right is PostgresData.From18 or PostgresData.Before18 ? $"PostgreSQL {version}" : run.Image.Name
        select Rule.At(mount.TargetSpan, $"{name} keeps its data in {right}; what is mounted at {mount.Folder} stays empty. Mount {right}.", new Fix($"Mount {right}", [new(mount.TargetSpan, right)]));

    /// <summary>Where that image keeps its data; null when it is no PostgreSQL or its tag does not tell the version.</summary>
    internal static string? Of(ImageWord image, ImageFacts facts) => PostgresData.FolderOf(facts, TagOf(image));

    static string? TagOf(ImageWord image) => image is { Digest: not null, Tag: null } ? "" : image.Tag;
}
