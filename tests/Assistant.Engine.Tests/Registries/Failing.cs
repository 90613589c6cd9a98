namespace Assistant.Engine.Tests;

/// <summary>The ways in which a server can fail.</summary>
static class Failing
{
    public static Answer With(string way) => way switch
    {
        "page" => new(200, "\r\n<!DOCTYPE html><title>Log in to the network</title>", ("Content-Type", "text/html")),
        "malformed" => Answer.Json("""{"results":[{"name":"""),
        "other" => Answer.Json("[1,2,3]"),
        "empty" => Answer.Json(""),
        "binary" => new(200, "\u0000\u0001\ufffd"),
        "cut" => Answer.Json("""{"results":[""") with { IsCut = true },
        "huge" => Answer.Json(new string(' ', RegistryWire.LargestAnswer + 1)),
        "never" => Answer.Never,
        "plain 404" => new(404, "404 page not found"),
        "loop" => Answer.Redirect("/again"),
        "nowhere" => Answer.Redirect("http://"),
        "away" => Answer.Redirect("http://192.0.2.1/"),
        _ => new(int.Parse(way), ""),
    };
}
