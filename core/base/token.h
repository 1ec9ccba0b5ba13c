// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace snac {

/// What a value is called in files. A kind of value has one table of these, and is text only where it is read
/// or written.
template<class Value>
struct Token
{
    Value value;
    std::string_view name;
};

template<class Value, std::size_t N>
using Tokens = std::array<Token<Value>, N>;

/// Empty for a value without a row.
template<class Value, std::size_t N>
[[nodiscard]] constexpr std::string_view tokenOf(const Tokens<Value, N>& table, const Value& value)
{
    for (const Token<Value>& token : table) {
        if (token.value == value) {
            return token.name;
        }
    }
    return {};
}

/// Nothing for a name that is not in the table.
template<class Value, std::size_t N>
[[nodiscard]] constexpr std::optional<Value> fromToken(const Tokens<Value, N>& table, std::string_view name)
{
    for (const Token<Value>& token : table) {
        if (token.name == name) {
            return std::optional<Value>(std::in_place, token.value);
        }
    }
    return std::nullopt;
}

template<class Value, std::size_t N>
[[nodiscard]] std::vector<std::string_view> tokenNames(const Tokens<Value, N>& table)
{
    std::vector<std::string_view> names;
    for (const Token<Value>& token : table) {
        names.push_back(token.name);
    }
    return names;
}

/// "auto, fused or torch": what may be written, for messages.
template<class Value, std::size_t N>
[[nodiscard]] std::string tokenList(const Tokens<Value, N>& table)
{
    std::string text;
    for (std::size_t i = 0; i < N; ++i) {
        text += (i == 0 ? "" : i + 1 == N ? " or " : ", ") + std::string(table[i].name);
    }
    return text;
}

} // namespace snac
