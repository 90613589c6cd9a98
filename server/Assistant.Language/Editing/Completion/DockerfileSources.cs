using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The sources of COPY, ADD and bind mounts: files and folders of the build context, or with <c>--from=</c> the folders that the stage used.</summary>
public static class DockerfileSources
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (ArgumentPlace.At(document, offset) is { Kind: InstructionKind.Copy or InstructionKind.Add } place)
            return place.Instruction.Flags.FirstOrDefault(flag => flag.Name == "from") is { } from ? InStage(place, from.Value?.Value) : Sources(document, place);
        return FlagPlace.At(document, offset) is { Flag.Name: "mount" or "exclude" } flag ? InFlag(document, flag, offset) : [];
    }

    static IEnumerable<CompletionItem> Sources(Document document, ArgumentPlace place)
    {
        var all = place is { Typed: "", Word: "" } && place.Index == 0 ? [place.Item(".", CompletionKind.Folder, "the whole build context")] : Enumerable.Empty<CompletionItem>();
        var paths = ContextPaths.In(document.Context, place.Word, place.Span, place.Offset, name => place.Quotes == ArgumentQuotes.None ? !name.Any(IsSpecial) : !name.AsSpan().ContainsAny('"', '\\'));
        var remote = place.Kind == InstructionKind.Add && place.Quotes == ArgumentQuotes.None ? UsualWords.All.Remotes.Select(word => place.Item(word, CompletionKind.Value)) : [];
        return all.Concat(place.Quotes != ArgumentQuotes.BetweenStrings ? paths : paths.Select(item => item with { Insert = place.Quoted(item.Insert), Filter = place.Quoted(item.Label) })).Concat(place.Typed.Contains('/') ? [] : remote);
    }

    /// <summary>A name with blanks needs the JSON form; these others need escapes.</summary>
    static bool IsSpecial(char c) => char.IsWhiteSpace(c) || c is '$' or '"' or '\'' or '\\' or '[';

    static IEnumerable<CompletionItem> InStage(ArgumentPlace place, string? name)
    {
        if (name is null || place.Index > 0) return [];
        var stage = int.TryParse(name, out var index) ? place.File.Stages.ElementAtOrDefault(index) : place.File.StageNamed(name);
        return stage is null || stage.From.FullSpan.Start > place.Offset ? []
            : StageFolders.Used(place.File, stage).Select(folder => place.Item(folder.Path, CompletionKind.Folder, folder.Origin));
    }

    static IEnumerable<CompletionItem> InFlag(Document document, FlagPlace flag, int offset)
    {
        static bool IsPlain(string name) => !name.Any(c => IsSpecial(c) || c == ',');
        if (flag.Flag.Name == "exclude") return ContextPaths.In(document.Context, flag.Value, flag.Span, offset, IsPlain);
        var fields = MountField.Of(flag.Instruction, flag.Flag).ToList();
        var isElsewhere = fields.Any(field => field.Key == "from" || field is { Key: "type", Value.Value: not "bind" });
        return !isElsewhere && fields.FirstOrDefault(field => field.Value?.Span.Touches(offset) == true) is { Key: "source" or "src", Value: { } source }
            ? ContextPaths.In(document.Context, document.Text.ToString(source.Span), source.Span, offset, IsPlain)
            : [];
    }
}
