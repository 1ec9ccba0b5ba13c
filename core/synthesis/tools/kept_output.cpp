// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_output.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace snac::synthesis {

namespace {

constexpr std::size_t longestLine = 4096;

/// Where a line that is too long may be parted: not within a character.
std::size_t partOf(std::string_view line)
{
    std::size_t end = longestLine;
    while (end + 4 > longestLine && end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return end == 0 ? longestLine : end;
}

} // namespace

KeptOutput::KeptOutput(std::size_t most, std::function<void(std::string_view)> sink)
    : m_half(std::max<std::size_t>(most / 2, 1))
    , m_sink(std::move(sink))
{
}

KeptOutput::~KeptOutput()
{
    if (m_log >= 0) {
        ::close(m_log);
    }
}

void KeptOutput::logTo(int descriptor, std::uint64_t largest)
{
    m_log = descriptor;
    m_largestLog = largest;
}

void KeptOutput::add(std::string_view bytes)
{
    m_printed += bytes.size();
    log(bytes);
    keep(bytes);
    if (m_sink) {
        lines(bytes);
    }
}

void KeptOutput::keep(std::string_view bytes)
{
    const std::size_t first = std::min(m_half - m_head.size(), bytes.size());
    m_head.append(bytes.substr(0, first));
    bytes.remove_prefix(first);
    if (bytes.size() >= m_half) {
        m_tail.assign(bytes.substr(bytes.size() - m_half));
        return;
    }
    m_tail.append(bytes);
    if (m_tail.size() > 2 * m_half) {
        m_tail.erase(0, m_tail.size() - m_half);
    }
}

std::string KeptOutput::tail() const
{
    return m_tail.substr(m_tail.size() - std::min(m_half, m_tail.size()));
}

void KeptOutput::log(std::string_view bytes)
{
    if (m_log < 0) {
        return;
    }
    const auto room =
        static_cast<std::size_t>(std::min<std::uint64_t>(m_largestLog - m_logged, bytes.size()));
    writeLog(bytes.substr(0, room));
    m_logged += room;
    m_unlogged += bytes.size() - room;
}

void KeptOutput::writeLog(std::string_view bytes)
{
    while (!bytes.empty() && m_logProblem.empty()) {
        const ssize_t written = ::write(m_log, bytes.data(), bytes.size());
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            m_logProblem = "the log is not whole: " + std::generic_category().message(errno);
        }
    }
}

void KeptOutput::lines(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t end = bytes.find_first_of("\r\n");
        m_returned = m_returned && end == 0;
        m_line.append(bytes.substr(0, end));
        while (m_line.size() > longestLine) {
            const std::size_t part = partOf(m_line);
            m_sink(printable(std::string_view(m_line).substr(0, part)));
            m_line.erase(0, part);
        }
        if (end == std::string_view::npos) {
            return;
        }
        const bool isReturn = bytes[end] == '\r';
        if (isReturn ? !m_line.empty() : !m_returned) { // "\r\n" is one end
            emitLine();
        }
        m_returned = isReturn;
        bytes.remove_prefix(end + 1);
    }
}

void KeptOutput::emitLine()
{
    m_sink(printable(m_line));
    m_line.clear();
}

void KeptOutput::finish()
{
    if (m_sink && !m_line.empty()) {
        emitLine();
    }
    if (m_log < 0 || m_unlogged == 0) {
        return;
    }
    const std::string end = tail();
    const std::uint64_t kept = std::min<std::uint64_t>(end.size(), m_unlogged);
    writeLog("\n[... " + groupedText(static_cast<double>(m_unlogged - kept)) + " bytes left out ...]\n");
    writeLog(std::string_view(end).substr(end.size() - static_cast<std::size_t>(kept)));
    m_unlogged = 0;
}

} // namespace snac::synthesis
