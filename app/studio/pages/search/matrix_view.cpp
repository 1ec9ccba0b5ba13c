// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix_view.h"

#include "plot_view.h"
#include "shown_fill.h"

#include "snac/studio/pages/study_view.h"
#include "snac/widgets/plots/scatter_matrix.h"

#include <QVBoxLayout>

namespace snac::studio {

namespace {

constexpr int matrixPause = 150; // ms

} // namespace

MatrixView::MatrixView(StudyModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_plot(new widgets::ScatterMatrix)
    , m_filler(new ShownFill(this, matrixPause, [this] { fill(); }))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    connect(m_plot, &widgets::ScatterMatrix::trialSelected, model, &StudyModel::select);
    connect(m_plot, &widgets::ScatterMatrix::trialsMarked, model, &StudyModel::setMarked);
    connect(m_plot, &widgets::ScatterMatrix::trialActivated, this, &MatrixView::trialActivated);
    connect(model, &StudyModel::selectionChanged, m_plot, &widgets::ScatterMatrix::setSelectedTrial);
    connect(model, &StudyModel::markedChanged, this, [this] { m_plot->setMarkedTrials(m_model->marked()); });
    connect(model, &StudyModel::studyChanged, this, &MatrixView::setAxes);
    connect(model, &StudyModel::trialsChanged, m_filler, &ShownFill::soon);
    connect(model, &StudyModel::frontChanged, m_filler, &ShownFill::soon);
    setAxes();
}

void MatrixView::setAxes()
{
    m_plot->setAxes(m_model->start() ? axesOf(*m_model->start()) : QVector<widgets::AxisInfo>());
    m_plot->setSelectedTrial(m_model->selected());
    m_plot->setMarkedTrials(m_model->marked());
    m_filler->now();
}

void MatrixView::fill()
{
    m_plot->setPoints(plotPointsOf(*m_model));
}

} // namespace snac::studio
