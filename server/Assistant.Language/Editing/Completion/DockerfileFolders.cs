using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Completion;

/// <summary>Folders in the image: destinations of COPY and ADD, WORKDIR, VOLUME and the targets of mounts.</summary>
public static class DockerfileFolders
{
    public static IEnumerable<CompletionItem> At(Document document, int offset) =>
        document.Dockerfile is not { } file ? []
        : ArgumentPlace.At(document, offset) is { } place ? place.Kind switch
        {
            InstructionKind.Copy or InstructionKind.Add when place is { Index: > 0, IsLast: true } => Destinations(file, place),
            InstructionKind.Workdir when place.Index == 0 => Folders(place, StageFolders.For(file, offset), ""),
            InstructionKind.Volume => Folders(place, Volumes(file, offset), "").Where(item => !place.Before.Contains(item.Label)),
            _ => [],
        }
        : FlagPlace.At(document, offset) is { Flag.Name: "mount" } mount ? Targets(file, mount, offset)
        : [];

    static IEnumerable<CompletionItem> Destinations(Dockerfile file, ArgumentPlace place)
    {
        var workdir = file.ScopeOf(place.Instruction).Workdir ?? StageImage.Of(file, place.Offset)?.WorkFolder;
        var here = place.Item("./", CompletionKind.Folder, workdir is null ? "the working directory" : $"the working directory, {workdir}");
        var same = place.Instruction.Flags.Any(flag => flag.Name == "from") && place.Before is [['/', ..] source] ? [place.Item(source, CompletionKind.Folder, "the same place as in the source")] : Enumerable.Empty<CompletionItem>();
        return same.Append(here).Concat(Folders(place, StageFolders.For(file, place.Offset), "/")).DistinctBy(item => item.Label);
    }

    static IEnumerable<CompletionItem> Folders(ArgumentPlace place, IEnumerable<(string Path, string Origin)> folders, string ending) =>
        folders.Select(folder => place.Item(folder.Path + ending, CompletionKind.Folder, folder.Origin));

    static IEnumerable<(string Path, string Origin)> Volumes(Dockerfile file, int offset)
    {
        var image = StageImage.Of(file, offset);
        var own = image is null ? [] : image.Mounts.Where(mount => !mount.Path.Contains(' ')).Select(mount => (mount.Path, $"data of {image.Name}"));
        return own.Concat(StageFolders.For(file, offset)).DistinctBy(folder => folder.Item1);
    }

    static IEnumerable<CompletionItem> Targets(Dockerfile file, FlagPlace mount, int offset)
    {
        var fields = MountField.Of(mount.Instruction, mount.Flag).ToList();
        if (fields.FirstOrDefault(field => field.Value?.Span.Touches(offset) == true) is not { Key: "target" or "dst" or "destination", Value: { } target }) return [];
        CompletionItem Item(string path, string meaning) => new(path, CompletionKind.Folder, target.Span, path, meaning) { Documentation = () => $"{path}: {meaning}." };
        return fields.FirstOrDefault(field => field.Key == "type").Value?.Value switch
        {
            "cache" => StageImage.Fitting(UsualWords.All.Caches, StageImage.Of(file, offset)).Select(cache => Cache(cache, fields.Any(field => field.Key == "sharing"), Item)),
            "secret" => [Item($"/run/secrets/{fields.FirstOrDefault(field => field.Key == "id").Value?.Value ?? "name"}", "where secrets are by default"), Item("/root/.netrc", "logins of curl, git and pip"), Item("/root/.aws/credentials", "keys for S3"), Item("/root/.config/pip/pip.conf", "pip's package index")],
            "tmpfs" => [Item("/tmp", "what nobody needs later"), Item("/dev/shm", "shared memory")],
            "ssh" => [],
            _ => StageFolders.For(file, offset).Select(folder => Item(folder.Path, folder.Origin)),
        };
    }

    /// <summary>A cache that programs do not share brings its sharing along, unless it is written already.</summary>
    static CompletionItem Cache(UsualWord cache, bool hasSharing, Func<string, string, CompletionItem> item)
    {
        var path = cache.Word.Split(',')[0];
        return item(path, cache.Meaning) with { Insert = hasSharing ? path : cache.Word };
    }
}
