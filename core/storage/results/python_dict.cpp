// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "python_dict.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <cmath>

namespace snac::study {

namespace {

class DictReader
{
public:
    explicit DictReader(std::string_view text)
        : m_text(text)
    {
    }

    Result<std::map<std::string, ForeignValue>> read()
    {
        std::map<std::string, ForeignValue> all;
        if (!take('{')) {
            return wrong("a Python dictionary, {...}");
        }
        while (!take('}')) {
            SNAC_TRY(const std::string key, quoted());
            if (!take(':')) {
                return wrong("a colon");
            }
            SNAC_TRY(ForeignValue value, valueHere());
            if (key.empty() || key.size() > longestForeignName || all.size() >= mostForeignParameters) {
                return fail("it has parameters without a name, with an endless one, or too many of them");
            }
            if (!all.emplace(key, std::move(value)).second) {
                return fail("it has the parameter " + printableName(key) + " twice");
            }
            if (!take(',') && !peek('}')) {
                return wrong("a comma");
            }
        }
        skipSpace();
        return m_place == m_text.size() ? Result<std::map<std::string, ForeignValue>>(std::move(all))
                                        : wrong("the end");
    }

private:
    void skipSpace()
    {
        while (m_place < m_text.size() && (m_text[m_place] == ' ' || m_text[m_place] == '\n')) {
            ++m_place;
        }
    }
    bool peek(char wanted)
    {
        skipSpace();
        return m_place < m_text.size() && m_text[m_place] == wanted;
    }
    bool take(char wanted)
    {
        const bool there = peek(wanted);
        m_place += there ? 1 : 0;
        return there;
    }
    [[nodiscard]] std::unexpected<Error> wrong(const std::string& expected) const
    {
        return fail("character " + std::to_string(m_place + 1) + " should be " + expected);
    }

    /// The one character behind a backslash; \x and \u stay as they are written.
    static char unescaped(char c) { return c == 'n' ? '\n' : c == 't' ? '\t' : c; }

    Result<std::string> quoted()
    {
        const char quote = peek('"') ? '"' : '\'';
        if (!take(quote)) {
            return wrong("a text in quotes");
        }
        std::string text;
        while (m_place < m_text.size() && m_text[m_place] != quote) {
            const bool escape = m_text[m_place] == '\\' && m_place + 1 < m_text.size();
            m_place += escape ? 1 : 0;
            text += escape ? unescaped(m_text[m_place]) : m_text[m_place];
            ++m_place;
        }
        return take(quote) ? Result<std::string>(std::move(text)) : wrong("the closing quote");
    }

    Result<ForeignValue> valueHere()
    {
        if (peek('\'') || peek('"')) {
            SNAC_TRY(std::string text, quoted());
            return ForeignValue(std::move(text));
        }
        const std::size_t end = std::min(m_text.find_first_of(",} \n", m_place), m_text.size());
        const std::string_view word = m_text.substr(m_place, end - m_place);
        if (word == "None" || word == "True" || word == "False") {
            m_place = end;
            return ForeignValue(std::string(word));
        }
        const auto number = numberFrom(word);
        if (!number || !std::isfinite(*number)) {
            return wrong("a finite number, a text, None, True or False");
        }
        m_place = end;
        return ForeignValue(*number);
    }

    std::string_view m_text;
    std::size_t m_place = 0;
};

} // namespace

Result<std::map<std::string, ForeignValue>> fromPythonDict(std::string_view text)
{
    return DictReader(text).read();
}

} // namespace snac::study
