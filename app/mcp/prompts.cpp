// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources.h"

#include "snac/base/printable.h"

#include <algorithm>
#include <optional>

namespace snac::mcp {

namespace {

struct PromptArgument
{
    const char* name;
    const char* help;
    const char* otherwise;      ///< null: it must be given
    std::optional<int> least{}; ///< of a whole number; none: a text
    const char* before = "";    ///< stands before what is given
};

struct Prompt
{
    const char* name;
    const char* title;
    const char* help;
    std::vector<PromptArgument> arguments;
    const char* text; ///< with {argument}
};

const std::vector<Prompt>& prompts()
{
    static const std::vector<Prompt> all = {
        {"search_jet_tagger",
         "Search a small network for jet tagging",
         "The request of the tutorial: from data to a compressed network.",
         {{"dataset", "\"jets\" (simulated), or a file below the server's folder", "jets"},
          {"board", "Board or part", "vu13p"},
          {"trials", "Networks to try", "500", 1}},
         "Search a small MLP for jet tagging on {board} with the data {dataset}, {trials} trials. Use "
         "create_search_config, tell me what it costs before you start it, run it with run_search_pipeline, "
         "report "
         "progress with job_status, and then show me the front from read_search_results: accuracy, LUT and "
         "latency, "
         "with their units and where the figures come from. Compress the knee of the front and say which "
         "step you "
         "would take."},
        {"explain_front",
         "Explain the front of a study",
         "What the trade-off is, and which network to take.",
         {{"study", "Study file, NAME.snac", nullptr}},
         "Read the front of {study} with read_search_results. Explain the trade-off between its objectives, "
         "say which "
         "trials fit the board for sure and which may not (estimates have 90 % bounds), and recommend one, "
         "with "
         "reasons. Do not present estimates as results of synthesis."},
        {"point_to_gateware",
         "From a point to gateware",
         "Compress, export, synthesize, compare.",
         {{"study", "Study file, NAME.snac", nullptr},
          {"trial", "Trial number; empty: the knee of the front", "the knee of the front", 0, "trial "}},
         "Take {trial} of {study}: compress it with run_local_search, choose the smallest step that loses at "
         "most one "
         "point of accuracy, write it as Verilog with export_design, and synthesize it with Yosys. Show "
         "estimate and "
         "synthesis side by side, and say what was checked bit by bit."}};
    return all;
}

bool isWhole(const QString& text, int least)
{
    constexpr int most = 10'000'000;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= most;
}

} // namespace

QJsonArray listPrompts()
{
    QJsonArray list;
    for (const Prompt& prompt : prompts()) {
        QJsonArray arguments;
        for (const PromptArgument& argument : prompt.arguments) {
            arguments.append(QJsonObject{{"name", argument.name},
                                         {"description", argument.help},
                                         {"required", argument.otherwise == nullptr}});
        }
        list.append(QJsonObject{{"name", prompt.name},
                                {"title", prompt.title},
                                {"description", prompt.help},
                                {"arguments", arguments}});
    }
    return list;
}

Result<QJsonObject> promptOf(const std::string& name, const QJsonObject& arguments)
{
    const auto found =
        std::ranges::find_if(prompts(), [&](const Prompt& prompt) { return name == prompt.name; });
    if (found == prompts().end()) {
        return fail("there is no prompt " + printableName(name), {}, ErrorKind::NotFound);
    }
    for (const QString& key : arguments.keys()) {
        const bool known = std::ranges::any_of(found->arguments, [&](const PromptArgument& argument) {
            return key == QLatin1String(argument.name);
        });
        if (!known || !arguments.value(key).isString() || arguments.value(key).toString().size() > 1000) {
            return fail("the prompt " + name +
                        " has no such argument, or it is no short text: " + printableName(key.toStdString()));
        }
    }
    QString text = QString::fromUtf8(found->text);
    for (const PromptArgument& argument : found->arguments) {
        const QString given = arguments.value(QLatin1String(argument.name)).toString();
        if (given.isEmpty() && argument.otherwise == nullptr) {
            return fail("the prompt " + name + " needs " + argument.name + ": " + argument.help);
        }
        if (argument.least && !given.isEmpty() && !isWhole(given, *argument.least)) {
            return fail("the prompt " + name + ": " + argument.name + " is a whole number from " +
                        std::to_string(*argument.least) + ", not " + printableName(given.toStdString()));
        }
        text.replace(QStringLiteral("{") + argument.name + QStringLiteral("}"),
                     given.isEmpty()
                         ? QString::fromUtf8(argument.otherwise)
                         : QLatin1String(argument.before) + qt(printableName(given.toStdString(), 1000)));
    }
    const QJsonObject content{{"type", "text"}, {"text", text}};
    return QJsonObject{{"description", found->help},
                       {"messages", QJsonArray{QJsonObject{{"role", "user"}, {"content", content}}}}};
}

} // namespace snac::mcp
