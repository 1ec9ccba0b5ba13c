// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/lesson/pruning.h"
#include "snac/studio/shell/latest_request.h"

#include <QObject>
#include <QString>

#include <string>

namespace snac::studio {

/// Computes what the networks of the lesson on compression score, on a thread of its own.
class PruningReader : public QObject
{
    Q_OBJECT

public:
    explicit PruningReader(QObject* parent = nullptr);

    /// The record as text; `answered` follows.
    void request(std::string record);

Q_SIGNALS:
    /// Null where the record cannot be read, with the reason.
    void answered(const snac::lesson::PruningPtr& pruning, const QString& problem);

private:
    struct Request
    {
        quint64 revision = 0;
        std::string record;
        std::shared_ptr<RunControl> control;
    };

    void process(const Request& request);

    LatestRequest<Request> m_requests;
};

} // namespace snac::studio
