using Assistant.Language.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Assistant.Language.Yaml;

/// <summary>Reads one YAML document with its anchors and merge keys resolved. What cannot be read is a sentence with its line.</summary>
sealed class YamlReader
{
    const int DeepestNesting = 100;

    /// <summary>Also a hundred letters count as one. What aliases repeat counts each time, so that a small file cannot unfold without end.</summary>
    const int MostNodes = 100_000;

    readonly Parser parser;
    readonly Dictionary<string, (YamlNode Node, int Size)> anchors = [];
    int size;

    YamlReader(string text) => parser = new Parser(new StringReader(text));

    public static Parsed<YamlNode> Read(string text)
    {
        var reader = new YamlReader(text);
        try
        {
            return reader.Document();
        }
        catch (YamlProblem problem)
        {
            return new Refused(problem.Message);
        }
        catch (YamlException malformed)
        {
            return new Refused(Sentence((int)malformed.End.Line, malformed.InnerException?.Message ?? malformed.Message));
        }
        // The scanner itself stumbles over a few texts.
        catch (Exception stumbled) when (stumbled is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException or NotSupportedException)
        {
            return new Refused(Sentence(reader.parser.Current is { } current ? Line(current) : 1, "the text is not YAML"));
        }
    }

    YamlNode Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _)) return new YamlText("", IsPlain: true);
        parser.Consume<DocumentStart>();
        var node = Node(0);
        parser.Consume<DocumentEnd>();
        return parser.TryConsume<StreamEnd>(out _) ? node : throw Problem("a second YAML document begins; one file holds one document");
    }

    YamlNode Node(int depth)
    {
        if (depth > DeepestNesting) throw Problem($"the YAML is nested deeper than {DeepestNesting} levels");
        if (parser.TryConsume<AnchorAlias>(out var alias)) return Aliased(alias);
        var before = size;
        Count(1);
        if (!parser.Accept<NodeEvent>(out var start)) throw Problem("a value is missing");
        parser.MoveNext();
        YamlNode node = start switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart => List(start, depth),
            _ => Map(start, depth),
        };
        if (!start.Anchor.IsEmpty) anchors[start.Anchor.Value] = (node, size - before);
        return node;
    }

    YamlText Text(Scalar scalar)
    {
        Count(scalar.Value.Length / 100);
        return new(scalar.Value, scalar.Style == ScalarStyle.Plain, Line(scalar));
    }

    YamlList List(NodeEvent start, int depth)
    {
        var list = new YamlList([], Line(start));
        while (!parser.TryConsume<SequenceEnd>(out _)) list.Values.Add(Node(depth + 1));
        return list;
    }

    YamlMap Map(NodeEvent start, int depth)
    {
        var map = new YamlMap(Line(start));
        List<YamlNode> merged = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key)) throw Problem("a key is not a plain text");
            Count(key.Value.Length / 100);
            var value = Node(depth + 1);
            if (key is { Value: "<<", Style: ScalarStyle.Plain }) merged.Add(value);
            else if (!map.Add(key.Value, value)) throw Problem($"the key {key.Value} is written twice", Line(key));
        }
        if (merged.Exists(node => node is YamlText || node.Items.Any(item => item is not YamlMap))) throw Problem("<< merges maps alone", map.Line);
        foreach (var member in merged.SelectMany(node => node.Items).OfType<YamlMap>().SelectMany(other => other.Members))
        {
            Count(1);
            map.Add(member.Key, member.Value);
        }
        return map;
    }

    YamlNode Aliased(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var known)) throw Problem($"the alias *{alias.Value.Value} names no anchor above it", Line(alias));
        Count(known.Size);
        return known.Node;
    }

    void Count(int more)
    {
        size += more;
        if (size > MostNodes) throw Problem($"the file unfolds to more than {MostNodes} values");
    }

    YamlProblem Problem(string what, int? line = null) => new(Sentence(line ?? (parser.Current is { } current ? Line(current) : 1), what));

    static int Line(ParsingEvent read) => (int)read.Start.Line;

    static string Sentence(int line, string what) => $"Line {Math.Max(line, 1)}: {char.ToLowerInvariant(what[0])}{what[1..].TrimEnd('.')}.";

    sealed class YamlProblem(string message) : Exception(message);
}
