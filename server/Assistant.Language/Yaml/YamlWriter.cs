using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Assistant.Language.Yaml;

/// <summary>Writes a map as YAML. What others could take for a number or a switch is quoted.</summary>
static partial class YamlWriter
{
    /// <summary>With a blank line between its members.</summary>
    public static string Text(YamlMap map) => string.Join('\n', map.Members.Select(Section));

    /// <summary>Without blank lines.</summary>
    public static string Document(YamlMap map)
    {
        var output = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(output, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024).WithIndentedSequences());
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, map);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return output.ToString().ReplaceLineEndings("\n");
    }

    static string Section(KeyValuePair<string, YamlNode> member)
    {
        var section = new YamlMap();
        section.Add(member.Key, member.Value);
        return Document(section);
    }

    static void Write(IEmitter emitter, YamlNode node)
    {
        switch (node)
        {
            case YamlText text:
                emitter.Emit(Scalar(text.Text, text.IsPlain));
                break;
            case YamlList list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, list.IsFlow || list.Values.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var value in list.Values) Write(emitter, value);
                emitter.Emit(new SequenceEnd());
                break;
            case YamlMap map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, map.Members.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in map.Members)
                {
                    emitter.Emit(Scalar(key, isPlain: false));
                    Write(emitter, value);
                }
                emitter.Emit(new MappingEnd());
                break;
        }
    }

    static Scalar Scalar(string text, bool isPlain)
    {
        var style = isPlain ? ScalarStyle.Plain : text.Contains('\n') && !text.Any(IsControl) ? ScalarStyle.Literal : LooksLikeAnother(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any;
        return new(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true);
    }

    static bool IsControl(char letter) => char.IsControl(letter) && letter is not '\n';

    static bool LooksLikeAnother(string text) => text.Any(char.IsControl) || Other().IsMatch(text);

    /// <summary>Null, switches and numbers of YAML 1.1 and 1.2: also ports such as <c>80:80</c>, dates and addresses.</summary>
    [GeneratedRegex(@"^(|~|=|<<|null|true|false|yes|no|on|off|y|n|[-+.]?(inf|nan)|[-+.]?[0-9][-0-9a-fxo_.:+/]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
