// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace snac::study {

/// Where a study is. Today that is the path of its file ("runs/jets.snac"); a text that begins with a scheme
/// ("postgresql://host/jets") leads to the kind of place of that name. Made of any text without being asked,
/// since to everybody but the storage a locator is the name of a study.
class StudyLocator
{
public:
    StudyLocator(std::string text) // NOLINT(google-explicit-constructor)
        : m_text(std::move(text))
    {
    }
    StudyLocator(const char* text) // NOLINT(google-explicit-constructor)
        : m_text(text)
    {
    }

    [[nodiscard]] const std::string& text() const { return m_text; }
    /// "postgresql"; empty for a path.
    [[nodiscard]] std::string_view scheme() const;
    [[nodiscard]] bool isPath() const { return scheme().empty(); }

private:
    std::string m_text;
};

} // namespace snac::study
