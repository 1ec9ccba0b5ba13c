// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pruning_reader.h"

#include "snac/studio/pages/sentence_texts.h"

namespace snac::studio {

PruningReader::PruningReader(QObject* parent)
    : QObject(parent)
    , m_requests(QStringLiteral("lesson"), [this](const Request& request) { process(request); })
{
}

void PruningReader::request(std::string record)
{
    m_requests.ask({0, std::move(record), nullptr});
}

void PruningReader::process(const Request& request)
{
    auto pruning = lesson::PruningLesson::make(request.record, request.control.get());
    if (request.control->isCancelled()) {
        return;
    }
    Q_EMIT answered(pruning ? std::make_shared<const lesson::PruningLesson>(std::move(*pruning)) : nullptr,
                    pruning ? QString() : shownError(pruning.error()));
}

} // namespace snac::studio
