// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace snac::studio {

/// SIGINT, SIGTERM and SIGHUP as an event: the program ends as if it were closed, without questions. Another
/// one, at least 300 ms later, ends it at once (one press of Ctrl+C may come twice). One object a program.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    static constexpr int pause = 300; ///< ms within which a second signal is the same one

    explicit UnixSignals(QObject* parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void endRequested(int signal);

private:
    void read();

    QElapsedTimer m_sinceFirst;
};

} // namespace snac::studio
