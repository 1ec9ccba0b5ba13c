// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "root_folder.h"

#include "snac/base/error.h"
#include "snac/hardware/folders.h"

#include <QJsonObject>

#include <string>
#include <utility>
#include <vector>

namespace snac::mcp {

/// How places of this machine are told to agents, who are to know none of them: what lies below the root by
/// the name that counts from it, SNAC Studio's own folders by what they are.
class ShownPlaces
{
public:
    ShownPlaces(const RootFolder& root, const hardware::Folders& folders);

    [[nodiscard]] std::string text(std::string text) const;
    [[nodiscard]] Error error(Error error) const;
    /// The same with all texts in it, but for the keys.
    [[nodiscard]] QJsonObject object(const QJsonObject& object) const;
    [[nodiscard]] Result<QJsonObject> result(Result<QJsonObject> result) const;

private:
    [[nodiscard]] QJsonValue value(const QJsonValue& value) const;

    std::vector<std::pair<std::string, std::string>> m_places; ///< "/home/me/data/" and what stands for it
};

} // namespace snac::mcp
