// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "genes_view.h"

#include "snac/studio/pages/study_view.h"
#include "snac/study/gene_groups.h"
#include "snac/study/gene_importance.h"
#include "snac/widgets/plots/gene_chart.h"
#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {

/// A line a group that has trials: "64: 12 trials, median 71.20".
QStringList effectLines(const study::GeneImportance& importance, const study::QuantityInfo& quantity)
{
    QStringList lines;
    for (const study::GeneEffect& effect : importance.effects) {
        if (effect.trials > 0) {
            const double shown = effect.median * quantity.displayScale;
            lines << GenesView::tr("%1: %2 trials, median %3")
                         .arg(QString::fromStdString(effect.group))
                         .arg(effect.trials)
                         .arg(quantity.decimals < 0 ? widgets::significantNumber(shown, -quantity.decimals)
                                                    : widgets::fixedNumber(shown, quantity.decimals));
        }
    }
    return lines;
}

} // namespace

GenesView::GenesView(StudyModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_chart(new widgets::GeneChart)
    , m_objectives(new QComboBox)
    , m_note(new QLabel)
{
    setObjectName(QStringLiteral("genesView"));
    m_objectives->setObjectName(QStringLiteral("geneObjective"));
    m_objectives->setProperty("compact", true);
    m_objectives->setAccessibleName(tr("Objective that the genes matter for"));
    m_objectives->setToolTip(m_objectives->accessibleName());
    m_note->setObjectName(QStringLiteral("geneNote"));
    m_note->setProperty("tone", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_note->setFont(widgets::smallFont(font()));
    m_note->setContentsMargins(widgets::spacing::unit, 0, widgets::spacing::unit, 0);
    m_note->setToolTip(
        tr("Bars: %1. Hatched: chance might do as much (5 % and more). Right: which values the "
           "survivors have, generation by generation.")
            .arg(QString::fromUtf8(study::importanceMethod().data())));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_chart);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, widgets::spacing::unit);
    layout->setSpacing(widgets::spacing::half);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_objectives, 0, Qt::AlignCenter);
    connect(m_objectives, &QComboBox::activated, this, &GenesView::fill);
    connect(model, &StudyModel::studyChanged, this, &GenesView::setStudy);
    connect(model, &StudyModel::generationFinished, this, &GenesView::follow);
    setStudy();
}

void GenesView::setStudy()
{
    m_objectives->clear();
    if (m_model->start()) {
        for (const auto& axis : axesOf(*m_model->start())) {
            m_objectives->addItem(widgets::headingText(axis.label, axis.unit));
        }
    }
    m_objectives->setEnabled(m_objectives->count() > 0);
    follow();
}

void GenesView::follow()
{
    m_isBehind = true;
    if (isVisible()) {
        fill();
    }
}

void GenesView::showEvent(QShowEvent* event)
{
    if (m_isBehind) {
        fill();
    }
    QWidget::showEvent(event);
}

void GenesView::fill()
{
    m_isBehind = false;
    const auto start = m_model->start();
    if (!start || m_objectives->currentIndex() < 0) {
        m_chart->setRows({});
        m_note->clear();
        return;
    }
    const study::StudySummary summary = m_model->summary();
    const auto objective = static_cast<std::size_t>(m_objectives->currentIndex());
    const auto& quantity = study::info(start->config.objectives[objective].quantity);
    const auto shares = study::geneShares(summary);
    std::vector<widgets::GeneRow> rows;
    for (const study::GeneImportance& importance : study::geneImportances(summary, objective)) {
        widgets::GeneRow row;
        row.label = QString::fromStdString(start->genes[importance.gene].label);
        row.importance = importance.share;
        row.chance = importance.chance;
        row.effects = effectLines(importance, quantity);
        const auto found = std::ranges::find(shares, importance.gene, &study::GeneShares::gene);
        if (found != shares.end()) {
            row.shares = found->byGeneration;
            for (const std::string& group : found->groups) {
                row.groups << QString::fromStdString(group);
            }
        }
        rows.push_back(std::move(row));
    }
    m_chart->setRows(std::move(rows));
    m_note->setText(QString::fromStdString(study::importanceCaveat(study::comparableTrials(summary))));
}

QString GenesView::note() const
{
    return m_note->text();
}

} // namespace snac::studio
