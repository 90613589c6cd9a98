using System.Text.RegularExpressions;

namespace Assistant.Language.Catalogue;

/// <summary>Where the images of PostgreSQL keep their data: version 18 moved it.</summary>
public static partial class PostgresData
{
    public const string Before18 = "/var/lib/postgresql/data";
    public const string From18 = "/var/lib/postgresql";

    /// <summary>Where that image keeps its data; null when it is no PostgreSQL or its tag does not tell the version.</summary>
    /// <param name="tag">Null for <c>latest</c>; empty when only a digest is written.</param>
    public static string? FolderOf(ImageFacts image, string? tag) =>
        image.Mounts.Any(mount => mount.Path == From18) ? VersionOf(image, tag) is { } version ? version >= 18 ? From18 : Before18 : null
        : image is { Login.Variable: "POSTGRES_PASSWORD", Mounts: [var own] } ? own.Path
        : null;

    /// <summary>The major version of PostgreSQL: <c>17</c> in <c>17-alpine</c>, <c>17-3.5</c> and <c>2.21.2-pg17</c>. Null when the tag does not tell.</summary>
    public static int? VersionOf(ImageFacts image, string? tag)
    {
        var told = tag is null or "latest" or "alpine" or "trixie" or "bookworm" ? image.Tags is { Latest: true, Offer: [var newest, ..] } ? newest : "" : tag;
        return Version().Match(told) is { Success: true } found ? int.Parse(found.Groups[1].Value) : null;
    }

    [GeneratedRegex(@"(?:^(?!.*pg\d)|pg)(\d{1,3})")]
    private static partial Regex Version();
}
