// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// network.json of a bundle: what writer and reader share. Private to the room.
#include "snac/base/error.h"
#include "snac/base/fixed_format.h"
#include "snac/network/architecture.h"

#include <QJsonArray>
#include <QJsonObject>

#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis::bundle {

inline constexpr std::string_view jsonFile = "network.json";
inline constexpr std::string_view arraysFile = "arrays.npz";
inline constexpr std::string_view scriptFile = "read_bundle.py";
inline constexpr std::string_view magic = "snac-bundle";
inline constexpr int version = 1;

[[nodiscard]] QString qtext(std::string_view text);
[[nodiscard]] QJsonArray toJson(const std::vector<std::string>& texts);
/// Width, integer bits and modes; fraction, lowest and highest raw integer are for readers in other
/// languages.
[[nodiscard]] QJsonObject toJson(const FixedFormat& format);
[[nodiscard]] QJsonObject toJson(const network::Architecture& architecture);

/// Reads the members of one object, and says where in the document something is missing or wrong.
class ObjectReader
{
public:
    ObjectReader(const QJsonValue& value, std::string where);

    [[nodiscard]] bool has(const char* key) const;
    [[nodiscard]] Result<std::string> text(const char* key) const;
    [[nodiscard]] Result<bool> flag(const char* key) const;
    [[nodiscard]] Result<int> whole(const char* key, int least, int most) const;
    [[nodiscard]] Result<double> number(const char* key) const;
    [[nodiscard]] Result<std::vector<std::string>> texts(const char* key) const;
    [[nodiscard]] Result<QJsonArray> list(const char* key, int most) const;
    [[nodiscard]] Result<FixedFormat> format(const char* key) const;
    [[nodiscard]] ObjectReader object(const char* key) const;
    [[nodiscard]] std::unexpected<Error> wrong(const char* key, const std::string& what) const;

private:
    QJsonObject m_object;
    std::string m_where;
};

/// Error: layers that are none, sizes beyond reason (checkArchitecture, and largestWidth).
[[nodiscard]] Result<network::Architecture> architectureFrom(const ObjectReader& reader);

/// Most values between two layers of a network that is read: beyond that, a file is damaged or hostile.
inline constexpr int largestWidth = 1 << 16;
inline constexpr int mostLayers = 1000;

} // namespace snac::synthesis::bundle
