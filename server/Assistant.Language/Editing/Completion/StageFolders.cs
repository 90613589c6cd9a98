using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Completion;

/// <summary>The folders that a stage works in, with where each comes from; the nearest first.</summary>
static class StageFolders
{
    /// <summary>What a whole stage used: its working directories and where it copied to.</summary>
    public static IEnumerable<(string Path, string Origin)> Used(Dockerfile file, Stage stage) =>
        In(file, StageImage.Chain(file, stage).SelectMany(part => part.Instructions.Reverse())).DistinctBy(folder => folder.Path).Take(MostUsed);

    /// <summary>The folders used above a place, those of the image, those that fit it.</summary>
    public static IEnumerable<(string Path, string Origin)> For(Dockerfile file, int offset)
    {
        var image = StageImage.Of(file, offset);
        var known = image is null ? [] : image.Mounts.Select(mount => (mount.Path, $"data of {image.Name}"));
        return In(file, StageImage.Above(file, offset)).DistinctBy(folder => folder.Path).Take(MostUsed)
            .Concat(image?.WorkFolder is { Length: > 1 } work ? [(work, $"the working directory of {image.Name}")] : [])
            .Concat(known.Where(folder => !folder.Path.Contains(' ')))
            .Concat(StageImage.Fitting(UsualWords.All.Folders, image).Select(folder => (folder.Word, folder.Meaning)))
            .DistinctBy(folder => folder.Item1);
    }

    const int MostUsed = 30;

    static IEnumerable<(string Path, string Origin)> In(Dockerfile file, IEnumerable<Instruction> instructions) =>
        from instruction in instructions
        where instruction.Kind is InstructionKind.Workdir or InstructionKind.Copy or InstructionKind.Add
        let path = instruction.Kind == InstructionKind.Workdir ? Workdir(file, instruction) : Destination(instruction)
        where path is { Length: > 1 } && path[0] == '/' && !path.Contains(' ')
        select (path.TrimEnd('/'), instruction.Kind == InstructionKind.Workdir ? "a working directory above" : "copied to above");

    /// <summary>Where a relative path leads.</summary>
    static string? Workdir(Dockerfile file, Instruction instruction)
    {
        if (instruction.Arguments.IsEmpty) return null;
        var written = instruction.Arguments[0].Value;
        if (written.StartsWith('/') && !written.Contains('$')) return written;
        var scope = file.ScopeOf(instruction);
        var expanded = scope.Expand(written, file.Escape);
        if (expanded.Error is not null || !scope.IsCertain(expanded)) return null;
        return expanded.Value.StartsWith('/') ? expanded.Value : scope.Workdir is { } folder ? $"{folder.TrimEnd('/')}/{expanded.Value}" : null;
    }

    static string? Destination(Instruction copy) => copy.Unplaced is { Length: > 1 } words ? words[^1].Value : null;
}
