// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Synthesize page asks for: previews, syntheses, exports.
#include "synthesize_page.h"

#include "synthesize_header.h"

#include "snac/synthesis/writer.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QThread>

#include <algorithm>

namespace snac::studio {

jobs::PointRequest SynthesizePage::pointRequest() const
{
    const SynthesisChoice choice = m_header->choice();
    jobs::PointRequest request;
    request.file = m_file.toStdString();
    if (choice.point.step.isEmpty()) {
        request.trial = choice.point.trial;
    } else {
        request.step = choice.point.step.toStdString();
    }
    if (!choice.precision.isEmpty()) {
        const auto precision = study::PointFormats::parse(choice.precision.toStdString());
        request.precision = precision ? std::optional(*precision) : std::nullopt;
    }
    request.board = choice.board.toStdString();
    request.clockNs = choice.clockNs;
    request.withoutReuse = choice.withoutReuse;
    request.multipliers = fromToken(synthesis::multiplierTokens, choice.multipliers.toStdString())
                              .value_or(synthesis::Multipliers::Adders);
    request.output =
        fromToken(outputTokens, choice.output.toStdString()).value_or(fixedpoint::OutputStage::Logits);
    return request;
}

/// What is estimated of it with its own weights, and what is likely to go wrong; nobody asks for a page that
/// is not seen.
void SynthesizePage::askPreview()
{
    const bool possible = isVisible() && obstacle().isEmpty() && m_header->problem().isEmpty();
    if (possible) {
        m_session->preview(
            {pointRequest(), m_header->tool().isEmpty() ? "auto" : m_header->tool().toStdString()});
    }
}

void SynthesizePage::start()
{
    if (!obstacle().isEmpty() || !m_header->problem().isEmpty() || !m_header->hasUsableTool()) {
        showState();
        return;
    }
    const SynthesisChoice choice = m_header->choice();
    jobs::SynthesizeRequest request;
    request.point = pointRequest();
    if (!m_header->form().isEmpty() && !synthesis::isRtl(m_header->form().toStdString())) {
        request.point.multipliers = synthesis::Multipliers::Adders; // such tools choose themselves
    }
    request.tool = m_header->tool().toStdString();
    request.stage = m_header->stage().toStdString();
    request.folder = jobs::freshResultFolder(request.point, request.tool);
    for (const auto& entry : m_session->entries()) { // those that wait have no folder yet
        while (!entry.isOver() && entry.folder == QString::fromStdString(request.folder)) {
            request.folder += "-next";
        }
    }
    request.checkHls = m_checkHls->isEnabled() && m_checkHls->isChecked();
    request.cache = jobs::resultCache(request.point.file);
    request.threads = std::max(1, QThread::idealThreadCount());
    QStringList title{pointText(choice.point), m_header->toolLabel()};
    const QStringList words = choiceWords(choice);
    title = title.mid(0, 1) + words + title.mid(1);
    title << choice.board;
    showStarted(m_session->synthesize(request, title.join(QStringLiteral(" · ")), m_header->form()));
}

/// Its log is what there is to see of it.
void SynthesizePage::showStarted(int id)
{
    m_choiceOf[id] = m_header->choice();
    showEntry(id);
    m_tabs->setCurrentWidget(m_log);
}

void SynthesizePage::exportTo(const QString& form, const QString& folder)
{
    if (!obstacle().isEmpty() || !m_header->problem().isEmpty()) {
        showState();
        return;
    }
    const SynthesisChoice choice = m_header->choice();
    jobs::ExportRequest request;
    request.point = pointRequest();
    request.form = form.toStdString();
    if (!synthesis::isRtl(request.form)) {
        request.point.multipliers = synthesis::Multipliers::Adders; // tools choose themselves there
    }
    QString name = QFileInfo(m_file).completeBaseName() +
                   (choice.point.step.isEmpty() ? QStringLiteral("-trial-%1").arg(choice.point.trial)
                                                : QStringLiteral("-step-") + choice.point.step) +
                   QLatin1Char('-') + form;
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    request.folder = (folder + QLatin1Char('/') + name).toStdString();
    showStarted(m_session->exportPoint(
        request, QStringLiteral("%1 · %2").arg(pointText(choice.point), tr("export as %1").arg(form))));
}

} // namespace snac::studio
