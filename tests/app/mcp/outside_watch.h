// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QString>
#include <QStringList>

#include <sys/inotify.h>
#include <unistd.h>

#include <array>

namespace snac::test {

/// Whatever is opened, made, changed, moved or removed in a folder and below, by whatever process, as the
/// kernel tells it. What is refused before it is opened is not told.
class OutsideWatch
{
public:
    explicit OutsideWatch(const QString& folder)
        : m_queue(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        add(folder);
        QDirIterator below(folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (below.hasNext()) {
            add(below.next());
        }
        (void)taken(); // of looking for folders
    }
    OutsideWatch(const OutsideWatch&) = delete;
    OutsideWatch& operator=(const OutsideWatch&) = delete;
    ~OutsideWatch() { ::close(m_queue); }

    [[nodiscard]] bool isGood() const { return m_isGood; }

    /// "secret.csv 20": names, with what happened to them (in hexadecimal) since the last time.
    [[nodiscard]] QStringList taken()
    {
        QStringList events;
        alignas(inotify_event) std::array<char, 65536> bytes{};
        for (ssize_t size = 0; (size = ::read(m_queue, bytes.data(), bytes.size())) > 0;) {
            for (ssize_t at = 0; at < size;) {
                const auto* const event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
                events << QString("%1 %2").arg(QString::fromUtf8(event->len > 0 ? event->name : "."),
                                               QString::number(event->mask, 16));
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        }
        return events;
    }

private:
    void add(const QString& folder)
    {
        constexpr std::uint32_t all = IN_OPEN | IN_ACCESS | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVE |
                                      IN_ATTRIB | IN_CLOSE | IN_DELETE_SELF | IN_MOVE_SELF;
        m_isGood = ::inotify_add_watch(m_queue, folder.toUtf8().constData(), all) >= 0 && m_isGood;
    }

    int m_queue;
    bool m_isGood = true;
};

} // namespace snac::test
