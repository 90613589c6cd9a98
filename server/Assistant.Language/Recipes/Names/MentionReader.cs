using System.Collections.Immutable;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Names;

/// <summary>Finds the names that one line says.</summary>
/// <param name="readsOutput">True where lines that are no commands are here documents, in which a shell replaces variables.</param>
sealed class MentionReader(SourceText text, bool readsOutput)
{
    readonly List<Mention> found = [];

    /// <summary>Where the line begins that the spans count from.</summary>
    int lineStart;

    /// <summary>What stands in the text wherever the name is said.</summary>
    public static string Written(NameKind kind, string name) => kind == NameKind.Image ? ImageName.Repository(name) : name;

    /// <summary>In no particular order; their offsets count from the start of the line.</summary>
    /// <param name="to">Where the next line begins, which may be on the same line of the text.</param>
    public ImmutableArray<Mention> Read(RecipeLine line, int to)
    {
        found.Clear();
        lineStart = line.Start;
        switch (line)
        {
            case CommandLine command:
                foreach (var assignment in line.Syntax.Assignments) Add(assignment);
                Add(command.Unplaced);
                AddRest(ShellRest.Behind(text, command.Extent.End, to));
                break;
            case AssignmentLine { Assignments: var assignments }:
                foreach (var assignment in assignments) Add(assignment.Moved(-lineStart));
                break;
            case OtherLine other:
                AddRest(ShellRest.In(text, other.Span));
                break;
            case CommentLine comment:
                Add(comment);
                break;
            case OutputLine when readsOutput:
                AddVariables(line.Syntax.Span);
                break;
        }
        return [.. found];
    }

    /// <summary><c>export NAME</c> alone gives no new value.</summary>
    void Add(Assignment assignment)
    {
        var isRepeated = assignment.Value.Span == assignment.NameSpan;
        found.Add(new(NameKind.Variable, assignment.Name, assignment.NameSpan, isRepeated ? MentionRole.Use : MentionRole.Declaration));
        AddVariables(assignment.Value);
    }

    void Add(DockerCommand command)
    {
        foreach (var word in command.Words) AddVariables(word);
        foreach (var flag in command.Flags)
            if (flag is { Spec: { } spec, Value: { } value }) Flag(command.Name, spec.AliasOf ?? spec.Long, value);
        for (var i = 0; i < command.Arguments.Length; i++) Argument(command.Name, i, command.Arguments[i]);
    }

    void Flag(string command, string name, Word value)
    {
        switch (name)
        {
            case "--name" when command is "run" or "create": Add(NameKind.Container, value, MentionRole.Declaration); break;
            case "--volume": Volume(value); break;
            case "--mount": Mount(value); break;
            case "--network": Network(value); break;
            case "--volumes-from" or "--link": Add(NameKind.Container, value, 0, Until(value.Value, ':'), MentionRole.Use); break;
            case "--pid" or "--ipc" when value.Value.StartsWith(OfContainer, StringComparison.Ordinal): Add(NameKind.Container, value, OfContainer.Length, value.Value.Length, MentionRole.Use); break;
            case "--tag" when command is "build" or "buildx build": Add(NameKind.Image, value, MentionRole.Declaration); break;
            case "--env" or "--build-arg" when !value.Value.Contains('='): Add(NameKind.Variable, value, MentionRole.HandedOn); break;
            case "--filter": Filter(command, value); break;
        }
    }

    const string OfContainer = "container:";

    void Argument(string command, int index, Word word)
    {
        switch (command, index)
        {
            case ("volume create", 0): Add(NameKind.Volume, word, MentionRole.Declaration); return;
            case ("network create", 0): Add(NameKind.Network, word, MentionRole.Declaration); return;
            case ("rename", 1): Add(NameKind.Container, word, MentionRole.Declaration); return;
            case ("tag", 1) or ("commit" or "import", 1): Add(NameKind.Image, word, MentionRole.Declaration); return;
            case ("cp", _) when word.Value.IndexOf(':') is > 1 and var colon: Add(NameKind.Container, word, 0, colon, MentionRole.Use); return;
        }
        switch (ArgumentKinds.Of(command, index))
        {
            case ArgumentKind.Container: Add(NameKind.Container, word, MentionRole.Use); break;
            case ArgumentKind.Volume: Add(NameKind.Volume, word, MentionRole.Use); break;
            case ArgumentKind.Network when IsOwn(word.Value): Add(NameKind.Network, word, MentionRole.Use); break;
            case ArgumentKind.Image: Add(NameKind.Image, word, MentionRole.Use); break;
            default: if (command == "inspect") Add(NameKind.Container, word, MentionRole.Use); break;
        }
    }

    /// <summary><c>NAME:/path</c>; one letter in front of the colon is a drive, and a source with a slash a path.</summary>
    void Volume(Word word)
    {
        var colon = word.Value.IndexOf(':');
        if (colon > 1 && IsVolumeName(word.Value.AsSpan(0, colon))) Add(NameKind.Volume, word, 0, colon, MentionRole.Mount);
    }

    /// <summary>The source of a mount that is a volume; a field in quotes of its own is left alone.</summary>
    void Mount(Word word)
    {
        var (start, end) = (-1, 0);
        for (var at = 0; at < word.Value.Length; at = Until(word.Value, ',', at) + 1)
        {
            var field = word.Value.AsSpan(at, Until(word.Value, ',', at) - at);
            if (field.StartsWith("type=") && !field.SequenceEqual("type=volume")) return;
            if (field.StartsWith("source=") || field.StartsWith("src=")) (start, end) = (at + field.IndexOf('=') + 1, at + field.Length);
        }
        if (start >= 0 && IsVolumeName(word.Value.AsSpan(start, end - start))) Add(NameKind.Volume, word, start, end, MentionRole.Mount);
    }

    static bool IsVolumeName(ReadOnlySpan<char> name) => name.Length > 1 && name[0] is not ('.' or '~') && name.IndexOfAny('/', '\\', '"') < 0;

    /// <summary>A name, <c>container:NAME</c>, or <c>name=NET,alias=…</c>.</summary>
    void Network(Word word)
    {
        var value = word.Value;
        if (value.StartsWith(OfContainer, StringComparison.Ordinal)) Add(NameKind.Container, word, OfContainer.Length, value.Length, MentionRole.Use);
        else if (value.Contains('='))
        {
            for (var at = 0; at < value.Length; at = Until(value, ',', at) + 1)
                if (value.AsSpan(at).StartsWith("name=")) Add(NameKind.Network, word, at + "name=".Length, Until(value, ',', at), MentionRole.Use);
        }
        else if (IsOwn(value)) Add(NameKind.Network, word, MentionRole.Use);
    }

    /// <summary>False for the networks that every engine has.</summary>
    static bool IsOwn(string network) => network is not ("bridge" or "host" or "none" or "default");

    void Filter(string command, Word word)
    {
        var equals = word.Value.IndexOf('=');
        if (equals < 0) return;
        NameKind? kind = (command, word.Value[..equals]) switch
        {
            ("ps", "name") => NameKind.Container,
            ("ps", "volume") or ("volume ls", "name") => NameKind.Volume,
            ("ps", "network") or ("network ls", "name") => NameKind.Network,
            _ => null,
        };
        if (kind is { } known) Add(known, word, equals + 1, word.Value.Length, MentionRole.Use);
    }

    /// <summary>What is asked for has its value from there; in any other directive a variable is used.</summary>
    void Add(CommentLine comment)
    {
        if (Directive.Of(comment) is not { } directive) return;
        if (directive.Meaning is DirectiveMeaning.Prompt { Variable: var asked })
            found.Add(new(NameKind.Variable, asked, new(directive.ValueSpan.Start - lineStart, asked.Length), MentionRole.Declaration));
        else AddVariables(directive.ValueSpan.Moved(-lineStart));
    }

    void Add(NameKind kind, Word word, MentionRole role) => Add(kind, word, 0, word.Value.Length, role);

    /// <summary>A piece of a word, unless something in it is only known when the command runs.</summary>
    void Add(NameKind kind, Word word, int start, int end, MentionRole role)
    {
        if (start >= end || !IsLiteral(word, start, end)) return;
        var name = word.Value[start..end];
        if (kind != NameKind.Variable && Placeholders.Known(word) is not null) return;
        if (kind == NameKind.Image && Placeholders.IsForImage(name)) return;
        var span = word.SpanOf(start, end - start);
        var isSpelled = span.Length == name.Length && text.AsSpan(span.Moved(lineStart)).SequenceEqual(name);
        found.Add(new(kind, kind == NameKind.Image ? ImageName.Full(name) : name, isSpelled ? span : word.Span, isSpelled ? role : MentionRole.Hidden));
    }

    static bool IsLiteral(Word word, int start, int end)
    {
        var at = 0;
        foreach (var part in word.Parts)
        {
            if (part.Kind != WordPartKind.Text && at < end && at + part.Text.Length > start) return false;
            at += part.Text.Length;
        }
        return true;
    }

    /// <summary>Words that stand where they are in the text.</summary>
    void AddRest(IEnumerable<Word> words)
    {
        foreach (var word in words) AddVariables(word.Moved(-lineStart));
    }

    void AddVariables(Word word)
    {
        foreach (var part in word.Parts)
            if (part.Kind is WordPartKind.Variable or WordPartKind.Unsupported) AddVariables(part.Span);
    }

    /// <summary><c>$NAME</c> and <c>${NAME</c>, also inside one another, but not behind a backslash.</summary>
    void AddVariables(TextSpan span)
    {
        var rest = text.AsSpan(span.Moved(lineStart));
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] == '\\') at++;
            else if (rest[at] == '$')
            {
                var name = at + 1 < rest.Length && rest[at + 1] == '{' ? at + 2 : at + 1;
                var length = name < rest.Length ? Expansion.NameLength(rest[name..]) : 0;
                if (length > 0) found.Add(new(NameKind.Variable, rest.Slice(name, length).ToString(), new(span.Start + name, length), MentionRole.Use));
            }
        }
    }

    static int Until(string value, char mark, int from = 0) => value.IndexOf(mark, from) is >= 0 and var at ? at : value.Length;
}
