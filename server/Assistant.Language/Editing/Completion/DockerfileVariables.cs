using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The variables that can be used after <c>$</c> and <c>${</c>, with the values they have, and their modifiers; after ARG in a stage, what it can import.</summary>
public static class DockerfileVariables
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || file.PartAt(offset) is not Instruction part || offset <= part.Keyword.Span.End) return [];
        var instruction = part;
        while (instruction.Trigger is { } trigger) instruction = trigger;
        if (ImportAt(document, file, instruction, offset) is { } name) return Importable(file).Select(variable => Item(file, variable, name));
        if (!IsExpanded(instruction, offset) || part.InnerComments.Any(comment => comment.Touches(offset)) || VariablePlace.At(file.Text, file.Escape, offset) is not { } place) return [];
        if (place.Modifier is { } modifier) return VariableModifiers.For(file.Text, modifier);
        var names = Visible(file, part, instruction).ToList();
        var isComplete = place.IsBraced && names.Any(variable => variable.Name == file.Text.ToString(place.Name)) && offset == place.Name.End;
        return names.Select(variable => Item(file, variable, place.Name)).Concat(isComplete ? VariableModifiers.For(file.Text, new(offset, 0)) : []);
    }

    static TextSpan? ImportAt(Document document, Dockerfile file, Instruction instruction, int offset) =>
        instruction.Kind == InstructionKind.Arg && file.StageAt(offset) is not null && ArgumentPlace.At(document, offset) is { } place && !place.Word.Contains('=') ? place.Span : null;

    /// <summary>Neither the builder nor a shell replaces variables in the JSON form of a command, in SHELL and in some flags.</summary>
    static bool IsExpanded(Instruction instruction, int offset) =>
        instruction.Flags.FirstOrDefault(flag => flag.Span.Touches(offset)) is { } flag ? Instructions.Find(instruction.Name)?.Flag(flag.Name)?.Expands == true
        : instruction.Kind switch
        {
            InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck or InstructionKind.Run => instruction.Form != ArgumentForm.Json,
            InstructionKind.Shell or InstructionKind.Maintainer => false,
            _ => true,
        };

    static IEnumerable<(string Name, string Value)> Visible(Dockerfile file, Instruction part, Instruction instruction)
    {
        if (instruction.Kind == InstructionKind.From || file.StageAt(part.Span.Start) is null) return Importable(file);
        var scope = file.ScopeOf(part);
        var isRunTime = instruction.Kind is InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck;
        var own = scope.Declared.Where(_ => !isRunTime).Union(scope.Values.Keys.Where(name => !isRunTime || !scope.Declared.Contains(name)))
            .Where(name => name != "PATH").Order(StringComparer.Ordinal);
        var proxies = instruction.Kind == InstructionKind.Run ? Proxies : [];
        return own.Append("PATH").Select(name => (name, ValueOf(scope, name))).Concat(proxies);
    }

    static string ValueOf(Scope scope, string name) =>
        scope.Values.TryGetValue(name, out var value) ? value ?? "set by the base image" : "a build argument without a default";

    static IEnumerable<(string Name, string Value)> Proxies =>
        new[] { "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY" }
            .SelectMany(name => new[] { name, name.ToLowerInvariant() }).Select(name => (name, "given with --build-arg, without ARG"));

    static IEnumerable<(string Name, string Value)> Importable(Dockerfile file) =>
        GlobalArguments.Declarations(file).Select(pair => pair.Key.Value).Distinct().Select(name => (name, file.GlobalDefaults.GetValueOrDefault(name) ?? "a build argument without a default"))
            .Concat(PlatformArguments.Names.Select(name => (name, "set by the builder")));

    static CompletionItem Item(Dockerfile file, (string Name, string Value) variable, TextSpan replaces)
    {
        var (text, braced) = (file.Text, replaces.Start > 0 && file.Text[replaces.Start - 1] == '{');
        var isClosed = replaces.End < text.Length && text[replaces.End] is '}' or ':' or '-' or '+' or '?' or '#' or '%' or '/';
        return new(variable.Name, CompletionKind.Variable, replaces, braced && !isClosed ? $"{variable.Name}}}" : variable.Name, variable.Value)
        {
            Documentation = () => $"`{variable.Name}`: {variable.Value}",
        };
    }
}
