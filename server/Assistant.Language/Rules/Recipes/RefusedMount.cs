using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class RefusedMount
{
    public static readonly Rule Rule = new("DC009", "The engine refuses the mount", Severity.Error, """
        A `--mount` without a type is a volume. With a path as its source the engine refuses it, since a path is no name of a
        volume: `type=bind` is missing. A relative source needs `./`, the target must be absolute, memory (`tmpfs`) has no source.

        Bad:

        ```sh
        docker run --mount source=/home/ada/work,target=/work python
        ```

        Good:

        ```sh
        docker run --mount type=bind,source=/home/ada/work,target=/work python
        ```
        """, Check);

    static readonly string[] types = ["bind", "volume", "tmpfs", "image", "npipe", "cluster"];

    static IEnumerable<Finding> Check(Document document) =>
        from written in WrittenFlag.In(document, "mount")
        let mount = MountOption.Parse(written.Value)
        where mount.Ok
        let finding = Problem(written, mount.Value!)
        where finding is not null
        select finding;

    static Finding? Problem(WrittenFlag written, MountOption mount)
    {
        Finding Says(string message, params string[] meant) => Rule.At(written.Word.Span, message, [.. meant.Select(written.ChangeTo)]);
        if (!types.Contains(mount.Type))
            return Says($"The engine knows no mount type {mount.Type}: use bind, volume, tmpfs or image.",
                [.. NearestName.Of(mount.Type, types) is { } near ? [Changed(written.Value, mount.Type, near)] : Array.Empty<string>()]);
        if (mount.Type == "volume" && mount.Source is ['/' or '~' or '.', ..])
            return Says($"{mount.Source} is a path, but without type=bind a volume is meant.", "type=bind," + WithoutType(written.Value));
        if (mount is { Type: "bind", Source: "" }) return Says("A mount of type bind needs source=PATH.");
        if (mount.Type == "bind" && mount.Source is not ['/' or '.', ..] && !mount.Source.Contains('\\'))
            return Says($"The source {mount.Source} must be absolute or begin with ./.");
        if (mount is { Type: "tmpfs", Source: not "" }) return Says("A mount of type tmpfs is kept in memory and takes no source.");
        return mount.Target.StartsWith('/') || mount.Target.Contains('\\') || mount.Type == "npipe"
            ? null
            : Says($"The target {mount.Target} must be an absolute path in the container.");
    }

    static string WithoutType(string value) => string.Join(',', value.Split(',').Where(field => !field.StartsWith("type=", StringComparison.OrdinalIgnoreCase)));

    static string Changed(string value, string type, string near) => value.Replace($"type={type}", $"type={near}", StringComparison.OrdinalIgnoreCase);
}
