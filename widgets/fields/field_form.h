// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>
#include <QWidget>

#include <functional>
#include <limits>
#include <memory>

namespace snac::widgets {

enum class FormFieldType {
    Text,
    Path,
    Boolean,
    Integer,
    Real,
    Choice,
    ChoiceList,
    BooleanList,
    TextList,       ///< list of texts as chips; `items` says how one is shown and written
    NumberList,     ///< list of numbers as chips, or a range {min, max, log}
    NumberListList, ///< one list or range a row: widths of layer 1, 2, ...
    BudgetMap,      ///< rows of `choices`: limit
    NestedMap,      ///< rows of name: {key: value, ...}
    RawText,        ///< YAML in flow style on one line, as it is
    ReadOnlyText
};

/// How an item of a list of texts is shown and written, and what is wrong with one that is typed.
struct FormItems
{
    using Words = std::function<QString(const QString&)>;
    Words shown;   ///< of the YAML
    Words written; ///< as YAML, of what is shown or typed
    Words problem; ///< with what is typed; empty: nothing
    QString placeholder;
};

/// One editor of the form.
struct FormField
{
    QString path; ///< identity; gives the editor its objectName "field_<path>"
    QString label;
    QString unit;
    QString help;        ///< one line
    QString defaultText; ///< as YAML; shown muted while the value is not set
    QString group;       ///< heading on the page
    QString page;        ///< tab
    FormFieldType type = FormFieldType::Text;
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    bool integers = false;    ///< NumberList, NumberListList: whole numbers only
    QStringList choices;      ///< as YAML
    QStringList suggestions;  ///< Text: offered while it is typed; other text is as good
    QStringList choiceLabels; ///< shown instead; empty or as many as choices
    qsizetype offered =
        -1;           ///< of the choices, the first so many; others are shown where a file has them; -1: all
    FormItems items;  ///< TextList
    QString rowLabel; ///< NumberListList: "Width of layer %1"
    QStringList choiceSigns; ///< BudgetMap: what stands before the value, "≤"; empty or as many as choices
    QString addText;         ///< BudgetMap, NestedMap: the button that adds a row; empty: one for budgets
    QString removeText;      ///< and the one that takes it away
    QString valueText;       ///< shown in a row while its value is empty
};

struct FormValue
{
    QString text;       ///< as YAML: what the file says; block lists are understood
    bool isSet = false; ///< false: the default counts
    QString error;      ///< shown red below the field; empty if none
    QString otherDefault =
        {}; ///< Choice, as YAML: what counts then, where another field makes it another one
};

/// A form with a tab a page, a heading a group and a line a field, made wholly from the fields.
class FieldForm : public QWidget
{
    Q_OBJECT
public:
    explicit FieldForm(QWidget* parent = nullptr);
    ~FieldForm() override;

    /// Labels stand above their fields instead of beside them: for a narrow column. Before setFields().
    void setLabelsAbove(bool above);
    void setFields(const QVector<FormField>& fields);
    /// By path; paths left out are not set. Emits nothing, keeps focus, cursor and a half-typed value of the
    /// field the user is in.
    void setValues(const QHash<QString, FormValue>& values);
    void setReadOnly(bool readOnly);
    /// The source of the values cannot be read now: they stay as they were, grey, and cannot be edited; `why`
    /// is said below them. Empty: they count again.
    void setOutdated(const QString& why);
    [[nodiscard]] bool isOutdated() const;
    [[nodiscard]] QStringList pages() const;
    void setCurrentPage(const QString& page);
    [[nodiscard]] QString currentPage() const;
    /// Turns to the page of the field, scrolls to it and gives it the focus. False if there is none.
    bool showField(const QString& path);
    /// Tells what is being typed now instead of in a moment: before saving, starting, closing.
    void flush();
    /// What the field's editor shows, as YAML; empty if not set.
    [[nodiscard]] QString valueText(const QString& path) const;

Q_SIGNALS:
    /// By the user only. `yaml` is one line, flow style; empty: back to the default.
    void valueEdited(const QString& path, const QString& yaml);
    void fieldFocused(const QString& path);
    void pageChanged(const QString& page);
    /// The keys for it, pressed in a field: what was typed there has been told before.
    void undoRequested();
    void redoRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the application

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace snac::widgets
