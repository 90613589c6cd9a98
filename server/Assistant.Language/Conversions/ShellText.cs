using Assistant.Language.Recipes;

namespace Assistant.Language.Conversions;

/// <summary>Writes words with marks so that a shell reads them back.</summary>
static class ShellText
{
    /// <summary>In double quotes when there is something to expand, otherwise as it is or in single quotes.</summary>
    public static string Of(string word, Marks marks) =>
        !Marks.Has(word) ? Shell.Quoted(word) : marks.In(word).All(part => part.Kind == WordPartKind.Text) ? Shell.Quoted(marks.Write(word, text => text, part => part.Text)) : $"\"{marks.Write(word, Escaped, Expansion)}\"";

    /// <summary>Where no shell reads it: a variable stands for its default.</summary>
    public static string Plain(string text, Marks marks, Losses losses) => marks.Write(text, letters => letters, part =>
    {
        if (part.Default is null) losses.Add($"{part.Text} is to be filled in.");
        return part.Default ?? part.Text;
    });

    static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("$", "\\$").Replace("`", "\\`");

    static string Expansion(WordPart part) => part.Kind == WordPartKind.Tilde ? "$HOME" : part.Text;
}
