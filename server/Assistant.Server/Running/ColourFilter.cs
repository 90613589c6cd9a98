using Images = Assistant.Language.Catalogue.Images;

namespace Assistant.Server.Running;

/// <summary>Takes the codes for a terminal out of a text that comes in pieces: one that a piece cuts off is kept for the next.</summary>
sealed class ColourFilter
{
    readonly Lock gate = new();
    string rest = "";

    public string Next(string piece)
    {
        lock (gate)
        {
            var text = rest + piece;
            var end = Images.BeginOfCutCode(text);
            rest = text[end..];
            return Images.WithoutColours(text[..end]);
        }
    }
}
