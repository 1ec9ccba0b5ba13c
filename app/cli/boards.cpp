// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "output.h"
#include "table.h"

#include "snac/hardware/board.h"
#include "snac/reports/json_value.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace snac::cli {

namespace {

constexpr const char* boardsFooter =
    "Boards of your own are YAML files in ~/.local/share/snac-studio/boards; "
    "check them with `snac validate --kind board`.\n"
    "Examples:\n"
    "  snac boards\n"
    "  snac boards --json";

std::string boardsJson(const std::vector<hardware::Board>& boards)
{
    QJsonArray array;
    for (const hardware::Board& board : boards) {
        QJsonArray aliases;
        for (const std::string& alias : board.aliases) {
            aliases.append(study::qt(alias));
        }
        array.append(QJsonObject{{"id", study::qt(board.id)},
                                 {"name", study::qt(board.name)},
                                 {"part", study::qt(board.part)},
                                 {"family", study::qt(board.family)},
                                 {"aliases", aliases},
                                 {"lut", static_cast<qint64>(board.lut)},
                                 {"ff", static_cast<qint64>(board.ff)},
                                 {"dsp", static_cast<qint64>(board.dsp)},
                                 {"bram18", static_cast<qint64>(board.bram18)},
                                 {"uram", static_cast<qint64>(board.uram)},
                                 {"default_clock_ns", board.defaultClockNs},
                                 {"notes", study::qt(board.notes)},
                                 {"file", study::qt(board.file)},
                                 {"shipped", board.shipped}});
    }
    return QJsonDocument(QJsonObject{{"boards", array}}).toJson().toStdString();
}

std::string boardsText(const std::vector<hardware::Board>& boards)
{
    using enum Table::Align;
    Table table({{"id", Left},
                 {"name", Left},
                 {"part", Left},
                 {"LUT"},
                 {"FF"},
                 {"DSP"},
                 {"BRAM 18k"},
                 {"URAM"},
                 {"clock ns"},
                 {"from", Left}});
    for (const hardware::Board& board : boards) {
        table.add({board.id, board.name, board.part, std::to_string(board.lut), std::to_string(board.ff),
                   std::to_string(board.dsp), std::to_string(board.bram18), std::to_string(board.uram),
                   shortNumber(board.defaultClockNs), board.shipped ? "shipped" : board.file});
    }
    return table.text();
}

int boards(bool json, const hardware::Environment& environment)
{
    const hardware::BoardCatalogue& catalogue = environment.boards;
    for (const Error& problem : environment.boardProblems) {
        printError(problem);
    }
    result(json ? boardsJson(catalogue.boards()) : boardsText(catalogue.boards()));
    if (catalogue.boards().empty()) {
        message("error: no boards found; is the program installed completely?");
        return Failed;
    }
    return environment.boardProblems.empty() ? Done : WrongInput;
}

} // namespace

void addBoards(CLI::App& app, Action& action)
{
    auto json = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("boards", "Lists the boards and their totals");
    command->footer(boardsFooter);
    command->add_flag("--json", *json, "One JSON document");
    command->callback([json, &action] {
        action = [json](const hardware::EnvironmentPtr& environment) { return boards(*json, *environment); };
    });
}

} // namespace snac::cli
