// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_places.h"

#include "tool.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace snac::mcp {

namespace {

/// Whether a path that begins here may go on from before it: "/srv" in "/mnt/srv/a".
bool goesOnFrom(char before)
{
    return isLetter(before) || isDigit(before) || std::string_view("._-/").contains(before) ||
           static_cast<unsigned char>(before) >= 0x80;
}

void replaceAll(std::string& text, const std::string& place, const std::string& shown)
{
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at)) {
        if (at > 0 && goesOnFrom(text[at - 1])) {
            at += place.size();
            continue;
        }
        text.replace(at, place.size(), shown);
        at += shown.size();
    }
}

} // namespace

ShownPlaces::ShownPlaces(const RootFolder& root, const hardware::Folders& folders)
{
    const auto add = [this](const std::string& folder, const char* shown) {
        if (folder.starts_with('/') && folder != "/") {
            m_places.emplace_back(folder.ends_with('/') ? folder : folder + "/", shown);
        }
    };
    add(root.path(), "");
    add(root.pathNow(), "");
    add(folders.user, "(the user's folder of SNAC Studio)/");
    add(folders.shipped, "(the program's folder)/");
    std::error_code ignored; // its modules lie beside it
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    add((program.parent_path().parent_path() / "lib" / "snac-studio").string(), "(the program's folder)/");
    // One may lie in the other: the longest says most.
    std::ranges::stable_sort(m_places, std::ranges::greater{},
                             [](const auto& place) { return place.first.size(); });
}

std::string ShownPlaces::text(std::string text) const
{
    for (const auto& [place, shown] : m_places) {
        replaceAll(text, place, shown);
    }
    return text;
}

Error ShownPlaces::error(Error error) const
{
    error.message = text(std::move(error.message));
    error.place.file = text(std::move(error.place.file));
    return error;
}

QJsonValue ShownPlaces::value(const QJsonValue& value) const
{
    if (value.isString()) {
        return value.toString().contains(QLatin1Char('/'))
                   ? QJsonValue(qt(text(value.toString().toStdString())))
                   : value;
    }
    if (value.isArray()) {
        QJsonArray shown;
        for (const QJsonValue item : value.toArray()) {
            shown.append(this->value(item));
        }
        return shown;
    }
    return value.isObject() ? QJsonValue(object(value.toObject())) : value;
}

QJsonObject ShownPlaces::object(const QJsonObject& object) const
{
    QJsonObject shown;
    for (auto it = object.begin(); it != object.end(); ++it) {
        shown.insert(it.key(), value(it.value()));
    }
    return shown;
}

Result<QJsonObject> ShownPlaces::result(Result<QJsonObject> result) const
{
    return result ? Result<QJsonObject>(object(*result)) : std::unexpected(error(std::move(result).error()));
}

} // namespace snac::mcp
