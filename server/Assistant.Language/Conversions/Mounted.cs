using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

enum MountedKind
{
    /// <summary>A folder or file of the machine.</summary>
    Folder,
    Volume,

    /// <summary>Kept in memory, and gone with the container.</summary>
    Memory,
}

/// <summary>What a container sees at a path, whichever flag says it: <c>-v</c>, <c>--mount</c>, <c>--tmpfs</c> or <c>--shm-size</c>.</summary>
/// <param name="Source">An absolute path or the name of a volume; empty for a volume without a name.</param>
/// <param name="Size">The most bytes; null when nothing is said.</param>
/// <param name="Unsaid">Options that are said besides, as they are written.</param>
sealed record Mounted(MountedKind Kind, string Source, string Target, bool ReadOnly, long? Size, ImmutableArray<string> Unsaid)
{
    public static IEnumerable<Mounted> Of(DockerCommand command, Marks marks) =>
    [
        .. command.Values("volume").Select(word => OfVolume(word.Value, marks)).OfType<Mounted>(),
        .. command.Values("mount").Select(word => OfMount(word.Value, marks)).OfType<Mounted>(),
        .. command.Values("tmpfs").Select(word => OfTmpfs(word.Value)),
        .. command.Value("shm-size") is { } size && ByteSize.Parse(size) is { Ok: true, Value: var bytes } ? [new Mounted(MountedKind.Memory, "", "/dev/shm", false, bytes, [])] : Array.Empty<Mounted>(),
    ];

    /// <summary>True for what is still there when the container is gone.</summary>
    public bool IsKept => Kind is not MountedKind.Memory && !ReadOnly;

    /// <summary>A path that begins with a dot is seen from the folder of the recipe.</summary>
    public static (string Source, bool IsFolder) SourceOf(VolumeMount mount, Marks marks)
    {
        var source = FromFolder(mount.Source, marks);
        var isFolder = mount.Source != source || mount.IsBind || (marks.At(source) is { } part && (part.Kind == WordPartKind.Tilde || part.Name is "PWD" or "HOME" or "pwd" || part.Default?.StartsWith('/') is true));
        return (source, isFolder);
    }

    static string FromFolder(string source, Marks marks)
    {
        var folder = marks.Of(new WordPart(WordPartKind.Variable, default, "$PWD", false, "PWD"));
        return source is "." or "./" ? folder : source.StartsWith("./", StringComparison.Ordinal) ? folder + source[1..] : source.StartsWith("../", StringComparison.Ordinal) ? $"{folder}/{source}" : source;
    }

    static Mounted? OfVolume(string text, Marks marks)
    {
        if (VolumeMount.Parse(text) is not { Ok: true, Value: var mount }) return null;
        var (source, isFolder) = SourceOf(mount, marks);
        return new(isFolder ? MountedKind.Folder : MountedKind.Volume, source, mount.Target, mount.Options.Contains("ro"), null, [.. mount.Options.Where(option => option is not ("ro" or "rw" or ""))]);
    }

    static Mounted? OfMount(string text, Marks marks)
    {
        if (MountOption.Parse(text) is not { Ok: true, Value: { Type: "bind" or "volume" or "tmpfs" } mount }) return null;
        var kind = mount.Type switch { "bind" => MountedKind.Folder, "volume" => MountedKind.Volume, _ => MountedKind.Memory };
        string[] common = ["type", "source", "src", "target", "dst", "destination", "readonly", "ro", "tmpfs-size"];
        var unsaid = CsvRecord.Parse(text).Value.Where(field => !common.Contains(KeyValue.Split(field).Key.ToLowerInvariant()));
        return new(kind, kind == MountedKind.Folder ? FromFolder(mount.Source, marks) : mount.Source, mount.Target, mount.ReadOnly, mount.Tmpfs?.Size, [.. unsaid]);
    }

    static Mounted OfTmpfs(string text)
    {
        var (target, options) = KeyValue.Split(text, ':');
        var all = (options ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(option => KeyValue.Split(option)).ToList();
        var size = all.Where(option => option.Key == "size").Select(option => ByteSize.Parse(option.Value ?? "")).FirstOrDefault(size => size.Ok);
        return new(MountedKind.Memory, "", target, all.Exists(option => option.Key == "ro"), size.Ok ? size.Value : null,
            [.. all.Where(option => option.Key is not ("size" or "ro" or "rw")).Select(option => option.Value is null ? option.Key : $"{option.Key}={option.Value}")]);
    }
}
