using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>The words of a command: a list of them, or a text that the client takes apart with quotes, backslashes and comments but without a shell.</summary>
static class StackWords
{
    /// <param name="field">What the client calls the key when a quote stays open.</param>
    public static List<string> Of(JsonObject service, string key, string field) =>
        service[key] is JsonValue ? Split(service.Text(key), what => new StackProblem($"decoding failed due to the following error(s):\n\nerror decoding '{field}': {what}")) : service.Texts(key);

    static List<string> Split(string text, Func<string, StackProblem> problem)
    {
        List<string> words = [];
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n') at++;
            else if (text[at] is '#') at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
            else words.Add(Word(text, ref at, problem));
        }
        return words;
    }

    static string Word(string text, ref int at, Func<string, StackProblem> problem)
    {
        var (word, quote) = (new StringBuilder(), '\0');
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is '\\' && quote is not '\'')
                word.Append(++at < text.Length ? text[at] : throw problem("EOF found after escape character"));
            else if (quote is not '\0' && letter == quote) quote = '\0';
            else if (quote is not '\0') word.Append(letter);
            else if (letter is '"' or '\'') quote = letter;
            else if (letter is ' ' or '\t' or '\r' or '\n') break;
            else word.Append(letter);
        }
        return quote is '\0' ? word.ToString() : throw problem("EOF found when expecting closing quote");
    }
}
