using System.Text;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Editing;

/// <summary>What hover and completion say of instructions, flags, directives and mounts: Markdown.</summary>
static class InstructionText
{
    const string Reference = "https://docs.docker.com/reference/dockerfile/";

    public static string Of(InstructionFacts facts)
    {
        var text = new StringBuilder(facts.Summary).Append("\n\n").Append(Code(string.Join('\n', facts.Syntax)));
        foreach (var note in facts.Notes) text.Append($"- {note}\n");
        if (facts.Flags.Count > 0) text.Append($"- Flags: {string.Join(", ", facts.Flags.Select(flag => $"`--{flag.Name}`"))}\n");
        return text.Append("\nExample:\n\n").Append(Code(facts.Example)).Append($"[Reference]({Reference}#{facts.Name.ToLowerInvariant()})").ToString();
    }

    public static string Of(InstructionFacts facts, InstructionFlag flag)
    {
        var text = new StringBuilder($"`{facts.Name} {Sketch(flag)}`\n\n{flag.Summary}\n\n");
        if (flag.Values.Count > 0) text.Append($"Values: {Listed(flag.Values)}{(flag.Value is "MODE" || flag.Kind == FlagKind.Flag ? "" : ", ...")}\n\n");
        if (flag.Since is not null) text.Append($"Since Dockerfile {flag.Since}. ");
        if (flag.Kind == FlagKind.List) text.Append("May be repeated. ");
        if (flag.Expands) text.Append("Variables are expanded.");
        return text.Append("\n\nExample:\n\n").Append(Code(flag.Example)).ToString();
    }

    public static string Of(DirectiveFacts facts) => $"{facts.Summary}\n\nDirectives count only at the very top of the file.\n\n{Code(facts.Example)}";

    public static string Of(MountType mount) => $"`--mount=type={mount.Type}`\n\n{mount.Summary}\n\nKeys: {Listed(mount.Keys)}";

    public static string Of(MountKey key)
    {
        var text = new StringBuilder(key.Summary);
        if (key.Values.Count > 0) text.Append($"\n\nValues: {Listed(key.Values)}");
        if (key.Aliases.Count > 0) text.Append($"\n\nAlso written {Listed(key.Aliases)}.");
        return text.ToString();
    }

    /// <summary>The flag with a sketch of its value: <c>--chown=USER[:GROUP]</c>.</summary>
    public static string Sketch(InstructionFlag flag) => flag.Value is null ? $"--{flag.Name}" : $"--{flag.Name}={flag.Value}";

    static string Listed(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    static string Code(string text) => $"```dockerfile\n{text}\n```\n\n";
}
