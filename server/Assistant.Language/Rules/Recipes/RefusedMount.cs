using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class RefusedMount
{
    public static readonly Rule Rule = CommandRule.Of("DC009", "The engine refuses the mount", Severity.Error, """
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
    static readonly string[] propagations = ["private", "rprivate", "slave", "rslave", "shared", "rshared"];

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from written in WrittenFlag.In(command, "mount", "tmpfs")
        let finding = written.Key == "tmpfs" ? InMemory(written) : MountOption.Parse(written.Read) is { Ok: true, Value: var mount } ? Problem(written, mount) : null
        where finding is not null
        select finding;

    static Finding? Problem(WrittenFlag written, MountOption mount) =>
        !types.Contains(mount.Type)
            ? written.IsDocker ? Rule.At(Field(written, "type"), $"The engine knows no mount type {mount.Type}: use bind, volume, tmpfs or image.", [.. Near(written, mount.Type, types)]) : null
            : Source(written, mount) ?? Target(written, mount) ?? Options(written, mount);

    static Finding? Source(WrittenFlag written, MountOption mount)
    {
        var span = Field(written, "source", "src");
        var shown = written.Shown(mount.Source);
        return mount switch
        {
            { Type: "volume", Source: ['/' or '~' or '.', ..] } => Rule.At(span, $"{shown} is a path, but without type=bind a volume is meant.", AsBind(written)),
            { Type: "volume", Source: not "" } when mount.Source.Contains('/') => Rule.At(span, $"{shown} is taken for the name of a volume and refused; a folder of the host needs type=bind and begins with ./."),
            { Type: "bind", Source: "" } => Rule.At(span, "A mount of type bind needs source=PATH."),
            { Type: "bind", Source: not ['/' or '.' or '~', ..] } when !mount.Source.Contains('\\') && !mount.Source.Contains(':') =>
                Rule.At(span, $"The source {shown} must be absolute or begin with ./.", written.Change(mount.Source, "./" + mount.Source)),
            { Type: "tmpfs", Source: not "" } => Rule.At(span, "A mount of type tmpfs is kept in memory and takes no source."),
            _ => null,
        };
    }

    static Finding? Target(WrittenFlag written, MountOption mount)
    {
        if (mount.Target.Contains('\\') || mount.Type == "npipe") return null;
        var span = Field(written, "target", "dst", "destination");
        if (mount.Target == "/") return Rule.At(span, "Nothing can be mounted over the container's root folder /.");
        if (mount.Target.StartsWith('~')) return Rule.At(span, RefusedVolume.TildeInside(mount.Target));
        return mount.Target.StartsWith('/') ? null : Rule.At(span, $"The target {mount.Target} must be an absolute path in the container.", Behind(written, mount.Target, "/" + mount.Target));
    }

    static Finding? Options(WrittenFlag written, MountOption mount) =>
        mount.Bind?.Propagation is { } propagation && !propagations.Contains(propagation)
            ? Rule.At(Field(written, "bind-propagation"), $"The engine knows no propagation {propagation}: use {string.Join(", ", propagations)}.", [.. Near(written, propagation, propagations)])
        : mount.Tmpfs?.Size is > 0 and < 4096 and var size
            ? Rule.At(Field(written, "tmpfs-size"), $"{ByteSize.Text(size)} holds no file: a number without a unit is bytes.", Behind(written, $"tmpfs-size={size}", $"tmpfs-size={size}m")) with { Severity = Severity.Warning }
        : null;

    static Finding? InMemory(WrittenFlag written)
    {
        var folder = KeyValue.Split(written.Read, ':').Key;
        if (folder == "/") return Rule.At(written.Span(0, 1), "Nothing can be mounted over the container's root folder /.");
        if (folder.StartsWith('~')) return Rule.At(written.Span(0, folder.Length), RefusedVolume.TildeInside(folder));
        return folder.StartsWith('/') ? null : Rule.At(written.Span(0, folder.Length), $"The path in the container must be absolute: write /{folder}.", written.Change(0, 0, "/"));
    }

    static IEnumerable<Fix> Near(WrittenFlag written, string word, string[] names) =>
        NearestName.Of(word, names) is { } near && written.Read.Contains("=" + word, StringComparison.OrdinalIgnoreCase)
            ? [written.Change(written.Read.IndexOf("=" + word, StringComparison.OrdinalIgnoreCase) + 1, word.Length, near)]
            : [];

    /// <summary>A type in front, in place of the one that is written.</summary>
    static Fix AsBind(WrittenFlag written)
    {
        var type = written.Read.IndexOf("type=volume", StringComparison.OrdinalIgnoreCase);
        return type < 0 ? written.Change(0, 0, "type=bind,", "Add type=bind") : written.Change(type, "type=volume".Length, "type=bind", "Change to type=bind");
    }

    static Fix Behind(WrittenFlag written, string part, string text) => written.Change(written.Read.LastIndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? at : 0, part.Length, text);

    /// <summary>The value of a field; all fields when none has one of the keys.</summary>
    static TextSpan Field(WrittenFlag written, params ReadOnlySpan<string> keys)
    {
        var start = 0;
        foreach (var field in written.Read.Split(','))
        {
            var (key, value) = KeyValue.Split(field);
            if (value is { Length: > 0 } && keys.Contains(key.ToLowerInvariant())) return written.Span(start + key.Length + 1, value.Length);
            start += field.Length + 1;
        }
        return written.Word.Span;
    }
}
