// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace snac::synthesis {

/// What a program prints, in bounded memory: the first bytes and the last ones, line by line to a function,
/// and as a whole into a file.
class KeptOutput
{
public:
    /// Keeps half of `most` bytes from the start and as many from the end.
    KeptOutput(std::size_t most, std::function<void(std::string_view)> sink);
    KeptOutput(const KeptOutput&) = delete;
    KeptOutput& operator=(const KeptOutput&) = delete;
    ~KeptOutput();

    /// Where the bytes go besides; at most `largest` of them, then the tail. The descriptor is owned.
    void logTo(int descriptor, std::uint64_t largest);
    void add(std::string_view bytes);
    /// The last line, if it has no end, and what the log still lacks.
    void finish();

    [[nodiscard]] std::uint64_t printed() const { return m_printed; }
    [[nodiscard]] const std::string& head() const { return m_head; }
    [[nodiscard]] std::string tail() const;
    /// Why the log is not whole; empty if it is.
    [[nodiscard]] const std::string& logProblem() const { return m_logProblem; }

private:
    void keep(std::string_view bytes);
    void log(std::string_view bytes);
    void writeLog(std::string_view bytes);
    void lines(std::string_view bytes);
    void emitLine();

    std::size_t m_half;
    std::function<void(std::string_view)> m_sink;
    std::string m_head;
    std::string m_tail; ///< up to twice the half, cut when it is full: each byte is moved once at most
    std::string m_line;
    bool m_returned = false; ///< the last line ended in a carriage return
    std::uint64_t m_printed = 0;
    int m_log = -1;
    std::uint64_t m_logged = 0;
    std::uint64_t m_largestLog = 0;
    std::uint64_t m_unlogged = 0;
    std::string m_logProblem;
};

} // namespace snac::synthesis
