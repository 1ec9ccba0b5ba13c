// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_form.h"

#include "card.h"
#include "field_editors.h"
#include "theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

/// Turning the wheel over a closed box scrolls the form instead of changing a value unseen.
class WheelGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Wheel && widget != nullptr && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

QString helpText(const FormField& field)
{
    QStringList lines = {QStringLiteral("<b>%1</b>").arg(field.label.toHtmlEscaped())};
    if (!field.help.isEmpty())
        lines.append(field.help.toHtmlEscaped());
    if (std::isfinite(field.minimum) && std::isfinite(field.maximum))
        lines.append(FieldForm::tr("From %1 to %2.").arg(field.minimum).arg(field.maximum));
    else if (std::isfinite(field.minimum))
        lines.append(FieldForm::tr("At least %1.").arg(field.minimum));
    else if (std::isfinite(field.maximum))
        lines.append(FieldForm::tr("At most %1.").arg(field.maximum));
    if (!field.unit.isEmpty())
        lines.append(FieldForm::tr("Unit: %1.").arg(field.unit.toHtmlEscaped()));
    if (!field.defaultText.isEmpty())
        lines.append(FieldForm::tr("Default: %1.").arg(field.defaultText.toHtmlEscaped()));
    lines.append(FieldForm::tr("Key: <code>%1</code>").arg(field.path.toHtmlEscaped()));
    return lines.join(QStringLiteral("<br>"));
}

} // namespace

class FieldForm::Private
{
public:
    struct Line
    {
        FieldEditor* editor = nullptr;
        QLabel* error = nullptr;
        int page = 0;
    };

    FieldForm* q = nullptr;
    QTabWidget* tabs = nullptr;
    QStringList pageNames;
    QVector<QScrollArea*> areas;
    QHash<QString, Line> lines;
    WheelGuard* wheelGuard = nullptr;
    bool readOnly = false;
    bool filling = false;

    void addPage(const QString& page, const QVector<FormField>& fields);
    void addHeading(QGridLayout* grid, const QString& text, QWidget* parent) const;
    void addLine(QGridLayout* grid, const FormField& field, QWidget* parent, int page);
    [[nodiscard]] QToolButton* makeHelp(const FormField& field, QWidget* parent) const;
    void showTabTitles(const QVector<int>& problems);
    [[nodiscard]] QString pathOf(QWidget* widget) const;
};

QToolButton* FieldForm::Private::makeHelp(const FormField& field, QWidget* parent) const
{
    auto* help = new QToolButton(parent);
    help->setText(QStringLiteral("?"));
    help->setProperty("role", QStringLiteral("help"));
    help->setObjectName(QStringLiteral("help_") + field.path);
    help->setAccessibleName(FieldForm::tr("Help on %1").arg(field.label));
    help->setAccessibleDescription(field.help);
    help->setToolTip(helpText(field));
    QObject::connect(help, &QToolButton::clicked, help, [help] {
        QToolTip::showText(help->mapToGlobal(QPoint(0, help->height())), help->toolTip(), help, {}, 20000);
    });
    return help;
}

void FieldForm::Private::addHeading(QGridLayout* grid, const QString& text, QWidget* parent) const
{
    auto* heading = new QLabel(text, parent);
    heading->setFont(headingFont(q->font()));
    const int row = grid->rowCount();
    heading->setContentsMargins(0, row > 1 ? spacing::two : 0, 0, spacing::half);
    grid->addWidget(heading, row, 0, 1, 3);
}

void FieldForm::Private::addLine(QGridLayout* grid, const FormField& field, QWidget* parent, int page)
{
    Line line;
    line.page = page;
    line.editor = makeFieldEditor(field, parent);
    line.error = new QLabel(parent);
    line.error->setObjectName(QStringLiteral("error_") + field.path);
    line.error->setProperty("tone", QStringLiteral("error"));
    line.error->setFont(smallFont(q->font()));
    line.error->setTextFormat(Qt::PlainText);
    line.error->setWordWrap(true);
    line.error->hide();
    auto* label = new QLabel(field.label, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(line.editor);
    label->setMinimumHeight(34);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(line.editor, row, 1, Qt::AlignTop);
    auto* helpHolder = new QWidget(parent);
    auto* helpLayout = new QVBoxLayout(helpHolder);
    helpLayout->setContentsMargins(0, 7, 0, 0);
    helpLayout->addWidget(makeHelp(field, helpHolder));
    grid->addWidget(helpHolder, row, 2, Qt::AlignTop);
    grid->addWidget(line.error, row + 1, 1);
    line.editor->setReadOnly(readOnly);
    QObject::connect(line.editor, &FieldEditor::edited, q, [this, path = field.path](const QString& yaml) {
        if (!filling)
            Q_EMIT q->valueEdited(path, yaml);
    });
    for (QComboBox* box : line.editor->findChildren<QComboBox*>())
        box->installEventFilter(wheelGuard);
    lines.insert(field.path, line);
}

void FieldForm::Private::addPage(const QString& page, const QVector<FormField>& fields)
{
    auto* area = new QScrollArea(tabs);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(area);
    content->setObjectName(QStringLiteral("formPage"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::two, spacing::two, spacing::two, spacing::two);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::two);
    grid->setVerticalSpacing(spacing::half + 2);
    grid->setColumnMinimumWidth(0, 150);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 7);
    column->addLayout(grid);
    column->addStretch(1);
    QString group;
    for (const FormField& field : fields) {
        if (field.page != page)
            continue;
        if (field.group != group && !field.group.isEmpty())
            addHeading(grid, field.group, content);
        group = field.group;
        addLine(grid, field, content, static_cast<int>(areas.size()));
    }
    area->setWidget(content);
    areas.append(area);
    pageNames.append(page);
    tabs->addTab(area, page);
}

void FieldForm::Private::showTabTitles(const QVector<int>& problems)
{
    for (int i = 0; i < pageNames.size(); ++i) {
        const int count = problems.value(i);
        tabs->setTabText(i, count == 0 ? pageNames.at(i)
                                       : FieldForm::tr("%1 (%2)").arg(pageNames.at(i)).arg(count));
        tabs->setTabToolTip(i, count == 0 ? QString()
                                          : FieldForm::tr("%n problem(s) on this page", nullptr, count));
    }
}

QString FieldForm::Private::pathOf(QWidget* widget) const
{
    for (QWidget* up = widget; up != nullptr && up != q; up = up->parentWidget()) {
        if (const auto* editor = qobject_cast<FieldEditor*>(up))
            return editor->field().path;
    }
    return {};
}

FieldForm::FieldForm(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->wheelGuard = new WheelGuard(this);
    d->tabs = new QTabWidget(this);
    d->tabs->setObjectName(QStringLiteral("formPages"));
    d->tabs->setDocumentMode(true);
    d->tabs->setUsesScrollButtons(true);
    d->tabs->tabBar()->setExpanding(false);
    d->tabs->tabBar()->setDrawBase(false);
    d->tabs->tabBar()->setElideMode(Qt::ElideNone);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->tabs);
    connect(d->tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT pageChanged(currentPage()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now == nullptr || !isAncestorOf(now))
            return;
        if (const QString path = d->pathOf(now); !path.isEmpty())
            Q_EMIT fieldFocused(path);
    });
}

FieldForm::~FieldForm()
{
    // Taking down the pages moves the focus and the current tab, of which nobody is to hear any more.
    disconnect(qApp, nullptr, this, nullptr);
    d->tabs->disconnect(this);
    for (const auto& line : std::as_const(d->lines))
        line.editor->disconnect(this);
}

void FieldForm::setFields(const QVector<FormField>& fields)
{
    const QString page = currentPage();
    const QSignalBlocker blocker(d->tabs);
    d->filling = true;
    d->lines.clear();
    d->areas.clear();
    d->pageNames.clear();
    while (d->tabs->count() > 0) {
        QWidget* old = d->tabs->widget(0);
        d->tabs->removeTab(0);
        delete old;
    }
    for (const FormField& field : fields) {
        if (!d->pageNames.contains(field.page))
            d->addPage(field.page, fields);
    }
    d->filling = false;
    d->tabs->tabBar()->setVisible(d->pageNames.size() > 1);
    if (d->pageNames.contains(page))
        setCurrentPage(page);
}

void FieldForm::setValues(const QHash<QString, FormValue>& values)
{
    d->filling = true;
    QVector<int> problems(d->pageNames.size(), 0);
    for (auto line = d->lines.cbegin(); line != d->lines.cend(); ++line) {
        const FormValue value = values.value(line.key());
        line->editor->showValue(value);
        line->editor->setProblem(!value.error.isEmpty());
        line->error->setText(value.error);
        line->error->setVisible(!value.error.isEmpty());
        if (!value.error.isEmpty())
            ++problems[line->page];
    }
    d->showTabTitles(problems);
    d->filling = false;
}

void FieldForm::setReadOnly(bool readOnly)
{
    d->readOnly = readOnly;
    for (const auto& line : std::as_const(d->lines))
        line.editor->setReadOnly(readOnly);
}

QStringList FieldForm::pages() const
{
    return d->pageNames;
}

void FieldForm::setCurrentPage(const QString& page)
{
    const auto index = static_cast<int>(d->pageNames.indexOf(page));
    if (index >= 0)
        d->tabs->setCurrentIndex(index);
}

QString FieldForm::currentPage() const
{
    return d->pageNames.value(d->tabs->currentIndex());
}

bool FieldForm::showField(const QString& path)
{
    const auto line = d->lines.constFind(path);
    if (line == d->lines.cend())
        return false;
    d->tabs->setCurrentIndex(line->page);
    d->areas.at(line->page)->ensureWidgetVisible(line->editor, 0, spacing::three);
    line->editor->setFocus(Qt::OtherFocusReason);
    return true;
}

QString FieldForm::valueText(const QString& path) const
{
    const auto line = d->lines.constFind(path);
    return line == d->lines.cend() ? QString() : line->editor->yaml();
}

} // namespace snac::widgets
