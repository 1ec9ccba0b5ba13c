// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour shows of the pages Setup, Use my data and Board.
#include "tour_walk.h"

#include "main_window.h"

#include "snac/base/number_text.h"
#include "snac/base/text_file.h"
#include "snac/data/prepare.h"
#include "snac/studio/pages/data/data_page.h"
#include "snac/studio/pages/setup/board_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"

#include <QTabWidget>

namespace snac::studio {

bool Tour::showSetup()
{
    m_window->newFromTemplate(QStringLiteral("quick-start.yaml"));
    return waitUntilRead() && take(QStringLiteral("setup"));
}

bool Tour::showProblem()
{
    auto* document = m_window->page<SetupPage>()->document();
    document->setValue(QStringLiteral("search.n_trials"), QStringLiteral("-5"));
    document->setValue(QStringLiteral("hls_config.board"), QStringLiteral("vu31p"));
    (void)waitUntilRead();
    (void)document->form()->showField(QStringLiteral("search.n_trials"));
    const bool shown = take(QStringLiteral("setup-problem"));
    while (document->editor()->canUndo()) {
        document->editor()->undo();
    }
    return shown && waitUntilRead();
}

bool Tour::showData()
{
    data::DatasetOptions drawn;
    drawn.rows = 3000;
    RunControl control;
    const auto dataset = data::loadDataset(drawn, control);
    std::string table;
    for (const std::string& name : dataset->info.inputNames) {
        table += name + ",";
    }
    table += "class\n";
    for (Eigen::Index row = 0; row < dataset->samples.rows(); ++row) {
        for (Eigen::Index i = 0; i < dataset->samples.inputs.cols(); ++i) {
            table += significantText(static_cast<double>(dataset->samples.inputs(row, i)), 6) + ",";
        }
        const auto label = static_cast<std::size_t>(dataset->samples.labels[static_cast<std::size_t>(row)]);
        table += dataset->info.classNames[label] + "\n";
    }
    const QString file = m_private.filePath(QStringLiteral("my-jets.csv"));
    if (const auto written = replaceTextFile(file.toStdString(), table); !written) {
        m_problem = QString::fromStdString(written.error().toString());
        return false;
    }
    m_window->openFile(file);
    auto* page = m_window->page<DataPage>();
    if (!waitFor([&] { return !page->isReading() && page->answer(); }, 60)) {
        m_problem = QStringLiteral("the data were not read in time");
        return false;
    }
    bool shown = true;
    for (int tab = 0; tab < page->tabs()->count(); ++tab) {
        if (!page->tabs()->isTabVisible(tab)) {
            continue; // pictures and traces have their rows shown, tables have not
        }
        page->tabs()->setCurrentIndex(tab);
        shown = take(QStringLiteral("data-") + page->tabs()->widget(tab)->property("view").toString(),
                     *m_window) &&
                shown;
    }
    m_shown << page->key();
    m_window->showPage(QStringLiteral("setup"));
    return shown;
}

bool Tour::showBoard()
{
    m_window->page<BoardPage>()->showBoard(QStringLiteral("zcu102"));
    m_window->showPage(QStringLiteral("board"));
    auto* document = m_window->page<BoardPage>()->document();
    if (!waitFor([&] { return document->isCurrent(); }, 20)) {
        m_problem = QStringLiteral("the board was not read in time");
        return false;
    }
    const bool shown = take(QStringLiteral("board"));
    m_window->showPage(QStringLiteral("setup"));
    return shown;
}

bool Tour::waitUntilRead()
{
    bool facts = false;
    auto* document = m_window->page<SetupPage>()->document();
    const auto connection = QObject::connect(document, &DocumentEditor::factsReady, [&] { facts = true; });
    document->analyseNow();
    const bool read =
        waitFor([&] { return document->isCurrent() && (facts || document->analysis()->hasErrors()); }, 60);
    QObject::disconnect(connection);
    if (!read) {
        m_problem = QStringLiteral("the study was not read in time");
    }
    return read;
}

} // namespace snac::studio
