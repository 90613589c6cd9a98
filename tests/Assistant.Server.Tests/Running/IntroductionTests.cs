using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Running;

/// <summary>The commands of a well known introduction to docker for data science, each as written, in a recipe and in a lesson.</summary>
public class IntroductionTests
{
    /// <summary>Each command, what has to be there before it, and what the person is told or shown: a method and a part of its text.</summary>
    public static TheoryData<string, string, string, string> Commands => new()
    {
        { "docker search tidyverse", "", "assistant/output", "rocker/tidyverse" },
        { "docker pull rocker/tidyverse", "", "window/showMessage", "rocker/tidyverse is pulled." },
        { "docker images", "", "assistant/output", "REPOSITORY" },
        { "docker run -d -p 8787:8787 rocker/tidyverse", "", "window/showMessageRequest", "is ready at http://localhost:8787/. Log in as rstudio" },
        { "docker ps", "", "assistant/output", "CONTAINER ID" },
        { "docker stop NAME", "docker run -d busybox sleep 600", "window/showMessage", "is stopped." },
        { "docker run -d -v /home/R:/home/scripts -p 8787:8787 rocker/tidyverse", "", "window/showMessageRequest", "is ready at http://localhost:8787/. Log in as rstudio" },
        { "docker run -it --rm -p 8888:8888 jupyter/tensorflow-notebook", "", "assistant/terminal", "-it" },
        { "docker run -d jupyter/tensorflow-notebook", "", "window/showMessage", "is ready." },
        { "docker exec -it <container_name> bash", "docker run -d busybox sleep 600", "assistant/terminal", "exec" },
        { "docker run -it python python", "", "assistant/terminal", "-it" },
        { "docker run -d --name timescaledb -p 5432:5432 timescale/timescaledb", "", "window/showMessage", "POSTGRES_PASSWORD" },
        { "docker exec -it timescaledb psql -U postgres", "", "assistant/terminal", "psql" },
        { "docker start timescaledb", "docker create --name timescaledb busybox sleep 600", "window/showMessage", "timescaledb is ready." },
        { "docker rm", "docker create busybox", "window/showMessage", "is removed." },
        { "docker rmi", "docker pull hello-world", "window/showMessage", "is removed." },
    };

    [Theory, MemberData(nameof(Commands))]
    public Task Works_in_a_recipe(string command, string before, string method, string text) =>
        Works(command, before, method, text, (commands, _) => string.Concat(commands.Select(line => line + "\n")), "recipe", firstLine: 0);

    [Theory, MemberData(nameof(Commands))]
    public Task Works_in_a_lesson_with_prompts(string command, string before, string method, string text) =>
        Works(command, before, method, text, (commands, fence) => $"# A lesson\n{fence}\n{string.Concat(commands.Select(line => $">>> {line}\n"))}some output\n{fence}\n", "md", firstLine: 2);

    static async Task Works(string command, string before, string method, string text, Func<string[], string, string> page, string extension, int firstLine)
    {
        string[] commands = before.Length > 0 ? [before, command] : [command];
        await using var desk = await Desk.With(page(commands, "```"), extension);
        var made = before.Length > 0 ? await Prepare(desk, firstLine) : "";
        desk.Editor.Answer("assistant/pick", pick => pick["items"]!.AsArray().Select(item => (string)item!["value"]!).First(value => value.Contains(made, StringComparison.Ordinal)));
        await desk.Run(firstLine + commands.Length - 1);
        Assert.Contains(text, TextOf(await desk.Editor.Hear(method)));
    }

    /// <summary>Runs the first line and gives the name of what it made; its own messages are not the test's.</summary>
    static async Task<string> Prepare(Desk desk, int line)
    {
        await desk.Run(line);
        await desk.HearMessage();
        return (await desk.Containers()) is [var container, ..] ? container.Name : "hello-world";
    }

    static string TextOf(JsonNode told) => (string?)(told["message"] ?? told["text"]) ?? string.Join(' ', told["arguments"]!.AsArray().Select(word => (string)word!));
}
