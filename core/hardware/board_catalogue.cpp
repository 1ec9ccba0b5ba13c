// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"

#include "part_name.h"
#include "snac/base/ascii.h"
#include "snac/base/nearest_name.h"

#include "snac/base/regular_file.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <utility>

namespace snac::hardware {

namespace fs = std::filesystem;

namespace {

void report(std::vector<Error>* problems, Error problem)
{
    if (problems) {
        problems->push_back(std::move(problem));
    }
}

std::vector<fs::path> boardFiles(const fs::path& folder, std::vector<Error>* problems)
{
    std::vector<fs::path> files;
    std::error_code code;
    if (!fs::exists(folder, code)) {
        return files;
    }
    for (fs::directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code)) {
        const std::string extension = lowerCase(entry->path().extension().string());
        std::error_code ignored;
        if ((extension == ".yaml" || extension == ".yml") && !entry->is_directory(ignored)) {
            files.push_back(entry->path());
        }
    }
    if (code) {
        report(problems, {"the board folder cannot be read: " + code.message(), {folder.string(), 0, 0}});
    }
    std::ranges::sort(files); // directory order differs between machines
    return files;
}

Result<Board> readBoard(const fs::path& path)
{
    const auto text = readRegularFile(path.string(), std::size_t{1} << 20U);
    if (!text) {
        return std::unexpected(text.error());
    }
    return parseBoard(*text, path.string());
}

/// Names two boards claim: the study that uses one would silently get the other.
void reportAmbiguous(const std::vector<Board>& boards, std::vector<Error>* problems)
{
    std::map<std::string, std::string> owner;
    for (const Board& board : boards) {
        owner[lowerCase(board.id)] = board.id;
    }
    for (const Board& board : boards) {
        for (const std::string& alias : board.aliases) {
            const auto [known, added] = owner.emplace(lowerCase(alias), board.id);
            if (!added && known->second != board.id) {
                report(problems, {"alias `" + alias + "` already means board `" + known->second +
                                      "`; remove it from one of the two files",
                                  {board.file, 0, 0}});
            }
        }
    }
}

} // namespace

BoardCatalogue BoardCatalogue::load(const std::vector<std::string>& folders, std::vector<Error>* problems)
{
    BoardCatalogue catalogue;
    for (const std::string& folder : folders) {
        std::map<std::string, std::string> inThisFolder;
        for (const fs::path& path : boardFiles(folder, problems)) {
            auto board = readBoard(path);
            if (!board) {
                report(problems, board.error());
                continue;
            }
            const std::string id = lowerCase(board->id);
            if (const auto [other, added] = inThisFolder.emplace(id, path.filename().string()); !added) {
                report(problems, {"board `" + board->id + "` is already defined by " + other->second +
                                      " in the same folder; this file is not used",
                                  {path.string(), 0, 0}});
                continue;
            }
            const auto known = std::ranges::find_if(catalogue.m_boards,
                                                    [&](const Board& b) { return lowerCase(b.id) == id; });
            if (known != catalogue.m_boards.end()) {
                *known = std::move(*board);
            } else {
                catalogue.m_boards.push_back(std::move(*board));
            }
        }
    }
    reportAmbiguous(catalogue.m_boards, problems);
    return catalogue;
}

BoardCatalogue BoardCatalogue::of(const Folders& where, std::vector<Error>* problems)
{
    const std::string shipped = where.shippedBoards();
    std::error_code code;
    if (shipped.empty() || !fs::is_directory(shipped, code)) {
        report(problems,
               {"the shipped boards are missing: set SNAC_RESOURCES to the resources folder of SNAC Studio",
                {shipped, 0, 0}});
    }
    std::vector<std::string> folders;
    for (const std::string& folder : {shipped, where.userBoards()}) {
        if (!folder.empty()) {
            folders.push_back(folder);
        }
    }
    BoardCatalogue catalogue = load(folders, problems);
    for (Board& board : catalogue.m_boards) {
        board.shipped = !shipped.empty() && fs::path(board.file).parent_path() == fs::path(shipped);
    }
    return catalogue;
}

Result<Board> BoardCatalogue::find(const std::string& name) const
{
    const std::string low = lowerCase(name);
    using Matches = std::function<bool(const Board&)>;
    const std::vector<Matches> rules = {
        [&](const Board& b) { return lowerCase(b.id) == low; },
        [&](const Board& b) {
            return std::ranges::any_of(b.aliases,
                                       [&](const std::string& alias) { return lowerCase(alias) == low; });
        },
        [&](const Board& b) { return normalPart(b.part) == normalPart(name); },
        // Another package or speed grade of the same die has the same totals.
        [&](const Board& b) { return isPart(name) && deviceOfPart(b.part) == deviceOfPart(name); },
    };
    for (const Matches& rule : rules) {
        if (const auto found = std::ranges::find_if(m_boards, rule); found != m_boards.end()) {
            return *found;
        }
    }
    std::vector<std::string> names;
    std::map<std::string, std::string> ids; // of all names that a board has
    std::string all;
    for (const Board& board : m_boards) {
        names.push_back(board.id);
        names.insert(names.end(), board.aliases.begin(), board.aliases.end());
        for (const std::string& alias : board.aliases) {
            ids.emplace(alias, board.id);
        }
        ids[board.id] = board.id;
        all += (all.empty() ? "" : ", ") + board.id;
    }
    std::string message = "unknown board `" + name.substr(0, 64) + "`";
    std::vector<std::string> near; // each board once, by its first name
    for (const std::string& found : nearestNames(name, names, names.size())) {
        if (near.size() < 3 && std::ranges::find(near, ids[found]) == near.end()) {
            near.push_back(ids[found]);
        }
    }
    if (!near.empty()) {
        message += "; did you mean ";
        for (std::size_t i = 0; i < near.size(); ++i) {
            message += (i == 0 ? "`" : i + 1 == near.size() ? " or `" : ", `") + near[i] + "`";
        }
        message += "?";
    } else {
        message += all.empty() ? "; no boards are loaded" : "; known are " + all;
    }
    return fail(message);
}

} // namespace snac::hardware
